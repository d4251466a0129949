import { z } from 'zod';
import { badRequest } from '../bot-api-error.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { World } from '../world.ts';
import { type Method, method } from './method.ts';
import { flag, integer, json, string } from './parameters.ts';

/** Updates of one answer; seconds of waiting; connections to a webhook. */
const LIMIT = { updates: 100, timeout: 50, connections: 100 } as const;
const DEFAULT_CONNECTIONS = 40;

const allowedUpdates = json(z.array(z.string())).optional();

/** Methods by which the bot gets its updates. */
export const intakeMethods: Readonly<Record<string, Method>> = {
  getUpdates: method(
    {
      offset: integer.optional(),
      limit: integer.optional(),
      timeout: integer.optional(),
      allowed_updates: allowedUpdates,
    },
    (
      { offset = 0, limit = LIMIT.updates, timeout = 0, allowed_updates: allowed },
      { world, polling, signal },
    ) => {
      if (allowed) allow(world, allowed);
      return polling.getUpdates({
        offset,
        limit: limit >= 1 && limit <= LIMIT.updates ? limit : LIMIT.updates,
        timeout: Math.min(Math.max(timeout, 0), LIMIT.timeout),
        signal,
      });
    },
  ),

  setWebhook: method(
    {
      url: string.optional(),
      secret_token: string.optional(),
      max_connections: integer.optional(),
      allowed_updates: allowedUpdates,
      drop_pending_updates: flag.optional(),
    },
    (parameters, { world, webhook }) => {
      const { url = '', secret_token: secretToken, allowed_updates: allowed } = parameters;
      const connections = parameters.max_connections ?? DEFAULT_CONNECTIONS;
      checkWebhook(url, secretToken);
      if (parameters.drop_pending_updates) dropUpdates(world);
      const allowedTypes = allowed
        ? allowed.length > 0
          ? allowed
          : undefined
        : world.state.webhook.allowedUpdates;
      world.commit({
        type: 'webhook',
        webhook: omitUndefined({
          url,
          secretToken: secretToken || undefined,
          maxConnections: Math.min(Math.max(connections, 1), LIMIT.connections),
          allowedUpdates: allowedTypes,
        }),
      });
      webhook.restart();
      return true;
    },
  ),

  deleteWebhook: method({ drop_pending_updates: flag.optional() }, (parameters, { world, webhook }) => {
    if (parameters.drop_pending_updates) dropUpdates(world);
    const { allowedUpdates: allowed } = world.state.webhook;
    world.commit({
      type: 'webhook',
      webhook: omitUndefined({ url: '', maxConnections: DEFAULT_CONNECTIONS, allowedUpdates: allowed }),
    });
    webhook.restart();
    return true;
  }),

  getWebhookInfo: method({}, (_, { webhook }) => webhook.info()),
};

function allow(world: World, types: readonly string[]): void {
  const { allowedUpdates: before = [], ...webhook } = world.state.webhook;
  if (before.join() === types.join()) return;
  world.commit({
    type: 'webhook',
    webhook: types.length > 0 ? { ...webhook, allowedUpdates: types } : webhook,
  });
}

function dropUpdates(world: World): void {
  const updateIds = [...world.state.updates.keys()];
  if (updateIds.length > 0) world.commit({ type: 'confirmed', updateIds });
}

/** As Telegram, but plain HTTP is good enough for this machine, as it is for a Bot API server of one's own. */
function checkWebhook(url: string, secretToken = ''): void {
  if (!/^[A-Za-z0-9_-]{0,256}$/.test(secretToken)) {
    throw badRequest('secret token contains unallowed characters');
  }
  if (url === '') return;
  if (!URL.canParse(url)) throw badRequest('bad webhook: invalid webhook URL specified');
  const { protocol, hostname } = new URL(url);
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
}

/**
 * Asks the bot on this machine whether it is alive: exits with 0 or 1 and says nothing. For a container's HEALTHCHECK.
 */
import { readConfig, readEnvironment } from '../config.ts';
import { localAddress } from './http-server.ts';

const TIMEOUT_MS = 4000;

process.exitCode = (await isAlive()) ? 0 : 1;

async function isAlive(): Promise<boolean> {
  try {
    const config = readConfig(readEnvironment());
    // Beside a webhook it is served too.
    const { host, port } = config.metrics.address ?? config;
    const response = await fetch(`${localAddress(host, port)}/healthz`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}

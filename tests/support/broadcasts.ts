import type { Broadcasts, Post, Progress, StartOptions } from '../../src/news/delivery.ts';

/** Broadcasts that go nowhere: what was asked of them is seen, and how far they are is set by the test. */
export interface RecordedBroadcasts extends Broadcasts {
  readonly started: readonly { readonly id: number; readonly post: Post; readonly options: StartOptions }[];
  readonly done: readonly string[];
  set(id: number, progress: Partial<Progress>): void;
}

const NEW: Omit<Progress, 'id' | 'key' | 'title'> = {
  state: 'running',
  operator: null,
  progressMessageId: null,
  amendment: null,
  total: 12,
  left: 12,
  later: 0,
  sent: 0,
  gone: 0,
  failed: 0,
  unknown: 0,
  dropped: 0,
  perSecond: 0,
  secondsLeft: undefined,
};

export function createRecordedBroadcasts(): RecordedBroadcasts {
  const started: { id: number; post: Post; options: StartOptions }[] = [];
  const done: string[] = [];
  const progress = new Map<number, Progress>();
  const note = (what: string) => async (id: number) => {
    done.push(`${what} ${id}`);
  };
  const change = (id: number, set: Partial<Progress>) => {
    const known = progress.get(id);
    if (known) progress.set(id, { ...known, ...set });
  };
  return {
    started,
    done,
    set: change,
    async start(post, options) {
      const known = started.find((each) => each.post.key === post.key);
      if (known) return known.id;
      const id = started.length + 1;
      started.push({ id, post, options });
      progress.set(id, { ...NEW, id, key: post.key, title: post.title, operator: options.operator });
      return id;
    },
    countRecipients: async () => ({ atOnce: 12, later: 30 }),
    async pause(id) {
      await note('pause')(id);
      change(id, { state: 'paused' });
    },
    async resume(id) {
      await note('resume')(id);
      change(id, { state: 'running' });
    },
    async stop(id) {
      await note('stop')(id);
      change(id, { state: 'stopped' });
    },
    progress: async (id) => progress.get(id),
    findByKey: async (key) => [...progress.values()].find((each) => each.key === key),
    list: async (limit) => [...progress.values()].toReversed().slice(0, limit),
    setProgressMessage: async (id, progressMessageId) => change(id, { progressMessageId }),
    async endProgressMessage(operator, messageId) {
      const shown = [...progress.values()].filter(
        (each) => each.operator === operator && each.progressMessageId === messageId,
      );
      for (const { id } of shown) change(id, { progressMessageId: null });
      return shown.length > 0;
    },
    failures: async () => [],
    resendUnknown: async () => 0,
    async correct(id, post) {
      await note(`correct to «${post.title}»`)(id);
    },
    withdraw: note('withdraw'),
  };
}

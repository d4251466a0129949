export interface ActionCounterOptions {
  readonly windowMs: number;
  /** How many are remembered at once; whoever has been quiet for the longest is forgotten first. */
  readonly capacity: number;
}

/** How many actions somebody has done within the last moments: a sliding window, exact up to the bound asked for. */
export interface ActionCounter {
  /**
   * Notes an action.
   *
   * @param id of a user or a chat
   * @param bound actions that the window may hold
   * @returns `allowed`; `first-refused` for the one that is over the bound first, `refused` for those after it. These count
   * as well: it goes on when there was a pause.
   */
  note(id: number, bound: number, at: Date): 'allowed' | 'first-refused' | 'refused';
}

interface Actor {
  /** Unix times in milliseconds, the oldest first, no more than the bound. */
  readonly times: number[];
  isRefused: boolean;
}

export function createActionCounter({ windowMs, capacity }: ActionCounterOptions): ActionCounter {
  /** In the order of their last action. */
  const actors = new Map<number, Actor>();

  const actorOf = (id: number): Actor => {
    const known = actors.get(id);
    if (known) actors.delete(id);
    const actor = known ?? { times: [], isRefused: false };
    actors.set(id, actor);
    if (actors.size > capacity) {
      const [quietest] = actors.keys();
      if (quietest !== undefined) actors.delete(quietest);
    }
    return actor;
  };

  return {
    note(id, bound, at) {
      const actor = actorOf(id);
      const now = at.getTime();
      // A clock that was set back must not refuse for as long as it was ahead.
      const isWithin = (time: number) => time <= now && now - time < windowMs;
      const recent = actor.times.filter(isWithin);
      const isAllowed = recent.length < bound;
      actor.times.splice(0, actor.times.length, ...recent, now);
      if (actor.times.length > bound) actor.times.splice(0, actor.times.length - bound);
      const wasRefused = actor.isRefused;
      actor.isRefused = !isAllowed;
      if (isAllowed) return 'allowed';
      return wasRefused ? 'refused' : 'first-refused';
    },
  };
}

/** Counts the messages that users are answered with: they come out of the rate that broadcasts have. */
export interface ReplyCounter {
  /** For a client's `onCall`. */
  readonly note: (method: string) => void;
  /** How many there were since the last call. */
  readonly take: () => number;
}

/** What shows up in a chat; all else Telegram does not count. */
const SHOWS = /^(send|copy|forward|edit)(?!ChatAction)/;

export function createReplyCounter(): ReplyCounter {
  let replies = 0;
  return {
    note(method) {
      if (SHOWS.test(method)) replies += 1;
    },
    take() {
      const taken = replies;
      replies = 0;
      return taken;
    },
  };
}

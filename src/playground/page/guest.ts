const STORED_UNDER = 'guest';
const SMALLEST = 100_000_000;
const LARGEST = 999_999_999;

/** An id like those that Telegram gives to people. */
export const newGuestId = (): number => SMALLEST + Math.floor(Math.random() * (LARGEST - SMALLEST));

/** Who talks to the bot from this browser: the same person until another is chosen. */
export function guestId(): number {
  const stored = Number(localStorage.getItem(STORED_UNDER));
  return Number.isSafeInteger(stored) && stored > 0 ? stored : becomeGuest(newGuestId());
}

export function becomeGuest(id: number): number {
  localStorage.setItem(STORED_UNDER, String(id));
  return id;
}

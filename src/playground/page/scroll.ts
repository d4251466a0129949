/** How long after the last scroll the floating date stays in sight. */
const MOVING_MS = 1200;

/** How near to the end, in pixels, still counts as being at the end. */
const END_TOLERANCE = 24;

interface Drawn {
  nodeOf(key: string): HTMLElement | undefined;
  /** The guest has just sent something and wants to see it. */
  readonly toEnd: boolean;
  /** How many rows of the other side came. */
  readonly arrived: number;
}

export interface Scroll {
  /** Call before drawing with the rows as they stand, and what it returns after. */
  remember(rows: readonly (readonly [key: string, node: HTMLElement])[]): (drawn: Drawn) => void;
}

export interface ScrollParts {
  readonly scroller: HTMLElement;
  readonly list: HTMLElement;
  readonly down: HTMLButtonElement;
  readonly downCount: HTMLElement;
}

/** At the end the log follows what comes; anywhere else the lines being read stay where they are. */
export function createScroll({ scroller, list, down, downCount }: ScrollParts): Scroll {
  let isAtEnd = true;
  let unread = 0;

  const showDown = () => {
    down.hidden = isAtEnd;
    downCount.textContent = unread > 0 ? String(unread) : '';
  };
  const measure = () => {
    isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= END_TOLERANCE;
    if (isAtEnd) unread = 0;
  };
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    isAtEnd = true;
    unread = 0;
    showDown();
  };

  let movingTimer: ReturnType<typeof setTimeout> | undefined;
  scroller.addEventListener('scroll', () => {
    list.classList.add('is-moving');
    clearTimeout(movingTimer);
    movingTimer = setTimeout(() => list.classList.remove('is-moving'), MOVING_MS);
    measure();
    showDown();
  });
  down.addEventListener('click', toEnd);
  // The composer grows, a keyboard opens, the window turns: the end stays in sight.
  new ResizeObserver(() => {
    if (isAtEnd) toEnd();
  }).observe(scroller);

  return {
    remember(rows) {
      // A scroll is told a frame late: what is drawn until then must not take the reader back.
      measure();
      const top = scroller.getBoundingClientRect().top;
      const anchor = isAtEnd ? undefined : rows.find(([, node]) => node.getBoundingClientRect().bottom > top);
      const offset = anchor?.[1].getBoundingClientRect().top;
      return (drawn) => {
        if (isAtEnd || drawn.toEnd) return toEnd();
        const node = anchor && drawn.nodeOf(anchor[0]);
        if (node && offset !== undefined) scroller.scrollTop += node.getBoundingClientRect().top - offset;
        unread += drawn.arrived;
        showDown();
      };
    },
  };
}

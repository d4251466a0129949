import { type ChatView, emptyView, type PageEvent, reduce } from './state.ts';

export interface Store {
  view(): ChatView;
  dispatch(event: PageEvent): void;
}

interface Listeners {
  /** Called for every event, for what passes and is not kept: a window, a sound, a timer. */
  react(event: PageEvent): void;
  /** Called once for all events of one turn. */
  draw(view: ChatView): void;
}

export function createStore({ react, draw }: Listeners): Store {
  let view = emptyView;
  let isDrawPlanned = false;

  return {
    view: () => view,
    dispatch(event) {
      view = reduce(view, event);
      react(event);
      if (isDrawPlanned) return;
      isDrawPlanned = true;
      queueMicrotask(() => {
        isDrawPlanned = false;
        draw(view);
      });
    },
  };
}

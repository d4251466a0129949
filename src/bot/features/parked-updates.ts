import type { ParkedUpdates } from '../../inbox/parked.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { forAdmins } from '../for-admins.ts';
import { ROUTES } from '../routes.ts';
import { type ShowOptions, show } from '../show.ts';
import { parkedListScreen, parkedUpdateScreen } from '../views/parked-updates.ts';
import { paging } from '../views/parts.ts';

export interface ParkedUpdatesDependencies extends FeatureDependencies {
  readonly parked: ParkedUpdates;
  readonly adminIds: ReadonlySet<number>;
}

const PAGE_SIZE = 8;

/**
 * `/updates`: what could not be handled, to be tried again or forgotten. What people wrote in it is not shown. For admins
 * in their private chat only; that is checked with every command and press.
 */
export function createParkedUpdatesFeature({ t, parked, adminIds }: ParkedUpdatesDependencies): Feature {
  const feature = createFeature(forAdmins(adminIds));

  const showList = async (ctx: BotContext, wanted: number, back?: string, options: ShowOptions = {}) => {
    const total = await parked.count();
    const place = paging(total, PAGE_SIZE, wanted);
    const updates = await parked.list(place.page, PAGE_SIZE);
    await show(ctx, parkedListScreen(t, { updates, total, paging: place }, back), options);
  };

  const replayed = (count: number): ShowOptions => ({ notice: t.text('parked-replayed', { count }) });
  const forgotten = (count: number): ShowOptions => ({ notice: t.text('parked-forgotten', { count }) });

  feature.command('updates', (ctx) => showList(ctx, 0));

  feature.press(ROUTES.parkedList, async (ctx, { page, step }, back) =>
    showList(ctx, page, back, step === 'replay' ? replayed(await parked.replay()) : {}),
  );

  feature.press(ROUTES.parkedUpdate, async (ctx, { update: id, step }, back) => {
    if (step === 'replay') return showList(ctx, 0, undefined, replayed(await parked.replay([id])));
    if (step === 'forget') return showList(ctx, 0, undefined, forgotten(await parked.forget([id])));
    const update = await parked.find(id);
    // Another admin, or the terminal, has been quicker.
    if (!update) return showList(ctx, 0, undefined, { notice: t.text('parked-gone') });
    await show(ctx, parkedUpdateScreen(t, update, { isAsked: step === 'confirm', back }));
  });

  return feature;
}

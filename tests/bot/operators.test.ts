import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { ROUTES } from '../../src/bot/routes.ts';
import { loadBundled } from '../../src/catalog/load.ts';
import { catalogState } from '../../src/database/schema/catalog-state.ts';
import { faq } from '../../src/database/schema/faq.ts';
import { QUESTION, setAskScene } from '../support/ask-scene.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { ru as t } from '../support/locale.ts';

describeOnEachDatabase('the operators’ chat', (open) => {
  const scene = setAskScene(open, 'supergroup');

  it('is told what cannot be handed on', async () => {
    const { anna, operator, group } = scene;
    await scene.asks(anna);
    const card = await scene.toOperators('оптоволокно');
    await scene.says(operator, 'я'.repeat(3600), card.message_id);
    await scene.toOperators('3 600');
    await scene.says(operator, 'Можно.', card.message_id);
    await scene.appears(anna.chatId, 'Можно.');
    const said = scene.telegram.messages(group.chatId).find(({ text }) => text === 'Можно.');
    await operator.edits(said?.message_id ?? 0, 'Нельзя.');
    await scene.bot.handle();
    await scene.toOperators(t.text('desk-edited'));
    expect(scene.count(anna.chatId, 'Нельзя.')).toBe(0);
  });

  it('lists what is open', async () => {
    const { anna, operator, group } = scene;
    await scene.says(operator, '/tickets');
    expect(operator.screen().text).toBe(t.text('desk-list-empty'));
    const number = await scene.asks(anna);
    await scene.toOperators('оптоволокно');
    await scene.says(operator, '/tickets');
    expect(operator.screen().rows.flat().join()).toContain(`№ ${number}`);
    await scene.forges(operator, ROUTES.desk.pack({ ticket: Number(number), step: 'open' }));
    expect(scene.count(group.chatId, 'оптоволокно')).toBe(2);
  });

  it('says so where a reply goes nowhere: a draft that was corrected has no buttons left', async () => {
    const { anna, operator } = scene;
    await scene.asks(anna);
    const card = await scene.toOperators('Можно ли провести в цех');
    await scene.says(operator, 'Можно.', card.message_id);
    await scene.presses(operator, t.text('desk-faq-make'));
    const draft = operator.screen();
    await scene.says(operator, 'Ответ: Можно, по заявке.', draft.messageId);
    await scene.says(operator, 'Ответ: Нельзя.', draft.messageId);
    expect(operator.screen().text).toBe(t.text('desk-reply-nowhere'));
  });

  it('makes an answer of a reply, which the bot gives at once, over a restart and another bundle, until it is undone', async () => {
    const { anna, operator, telegram } = scene;
    const boris = telegram.user({ first_name: 'Борис' });
    expect(scene.bot.answer(QUESTION).zone).not.toBe('answer');
    await scene.asks(boris, 'Можно ли от своего провайдера провести в цех оптоволокно');
    await scene.asks(anna);
    const card = await scene.toOperators('Можно ли провести в цех');
    await scene.says(operator, 'Можно, по заявке.', card.message_id);
    await scene.toOperators('Передаю спросившему');

    await scene.presses(operator, t.text('desk-faq-make'));
    const draft = operator.screen();
    expect(draft.text).toContain(`Вопрос: ${QUESTION}`);
    expect(draft.text).toContain('Ответ: Можно, по заявке.');
    expect(draft.text).toContain('от своего провайдера провести');

    await scene.says(
      operator,
      'Ответ: Можно — по заявке в управляющую компанию.\nСрок — десять дней.\nИсточник: Правила площадки https://example.org/rules',
      draft.messageId,
    );
    const edited = operator.screen();
    expect(edited.text).toContain('Срок — десять дней.');
    expect(edited.text).toContain('https://example.org/rules');
    expect(edited.text).toContain(`Вопрос: ${QUESTION}`);
    await scene.restart();
    await scene.presses(operator, t.text('desk-faq-publish'), edited.messageId);
    expect(operator.screen().text).toContain('Опубликовано');

    expect(scene.bot.answer(QUESTION)).toMatchObject({ zone: 'answer' });
    expect(scene.bot.answer(QUESTION).matched).toMatch(/^faq\/otvet-\d+/);
    const dora = telegram.user();
    await scene.says(dora, QUESTION);
    expect(dora.screen().text).toContain('заявке в управляющую компанию');

    const offer = await scene.appears(boris.chatId, 'есть готовый ответ');
    await scene.presses(boris, t.text('ask-offer-open'), offer.message_id);
    expect(boris.screen().text).toContain('Срок — десять дней.');
    await telegram.settled(50);
    expect(scene.count(anna.chatId, 'есть готовый ответ')).toBe(0);

    await scene.database.db.update(catalogState).set({ bundleDigest: 'another' });
    expect(await loadBundled(scene.database)).not.toBeNull();
    await scene.restart();
    expect(scene.bot.answer(QUESTION).matched).toMatch(/^faq\/otvet-\d+/);

    await scene.presses(operator, t.text('desk-faq-undo'));
    expect(scene.bot.answer(QUESTION).zone).not.toBe('answer');
    await scene.presses(operator, t.text('desk-faq-publish'));
    await telegram.settled(100);
    expect(scene.bot.answer(QUESTION).zone).toBe('answer');
    expect(scene.count(boris.chatId, 'есть готовый ответ')).toBeLessThanOrEqual(1);
  });

  it('says what is wrong with an answer, and publishes none such', async () => {
    const { anna, operator } = scene;
    await scene.asks(anna);
    const card = await scene.toOperators('оптоволокно');
    await scene.says(operator, 'Можно.', card.message_id);
    await scene.presses(operator, t.text('desk-faq-make'));
    await scene.says(operator, `Ответ: ${'очень '.repeat(400)}`, operator.screen().messageId);
    const wrong = operator.screen();
    expect(wrong.text).toContain(t.text('desk-faq-wrong-answer'));
    expect(wrong.rows.flat()).not.toContain(t.text('desk-faq-publish'));
    const [discard] = wrong.keyboard.flat();
    const data = discard && 'callback_data' in discard ? discard.callback_data : '';
    const id = ROUTES.deskAnswer.parse(data)?.values.answer ?? 0;
    await scene.forges(operator, ROUTES.deskAnswer.pack({ answer: id, step: 'publish' }), wrong.messageId);
    expect(await scene.database.db.select().from(faq).where(eq(faq.origin, 'operator'))).toEqual([]);
    // A correction is no message to the asker.
    expect(scene.count(anna.chatId, 'очень')).toBe(0);
    await scene.presses(operator, t.text('desk-faq-discard'));
    expect(operator.screen().text).toBe(t.text('desk-faq-discarded'));
  });

  it('alone may publish', async () => {
    const { anna, operator, telegram } = scene;
    await scene.asks(anna);
    const card = await scene.toOperators('оптоволокно');
    await scene.says(operator, 'Можно.', card.message_id);
    await scene.presses(operator, t.text('desk-faq-make'));
    const [publish] = operator.screen().keyboard.flat();
    const data = publish && 'callback_data' in publish ? publish.callback_data : '';
    const eve = telegram.user();
    await scene.says(eve, '/start');
    await scene.forges(eve, data, eve.screen().messageId);
    expect(await scene.database.db.select().from(faq).where(eq(faq.origin, 'operator'))).toEqual([]);
  });
});

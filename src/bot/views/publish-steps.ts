import type { Catalog } from '../../catalog/catalog.ts';
import { NEWS_TOPICS } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { type Choice, choice, type StepView } from '../conversations/dialogue.ts';
import type { PublishAnswers } from '../conversations/publish-answers.ts';
import { topicName } from './news-topics.ts';
import { topicsLine } from './publication.ts';
import { buttonLabel } from './record-list.ts';

/** What has been said so far, one line each. */
export function publishSummary(t: Translate, { title, link, picture }: PublishAnswers): Html {
  return joinHtml([
    title !== '' && t('publish-summary-title', { title }),
    link !== null && t('publish-summary-link', { link: html`<a href="${link}">${link}</a>` }),
    picture !== null && t('publish-summary-picture'),
  ]);
}

export const textView = (t: Translate, { body }: PublishAnswers): StepView => ({
  question: t('publish-text'),
  rows: body === '' ? [] : [[choice(t.text('publish-keep-text'), 'keep')]],
});

export const titleView = (t: Translate, { title }: PublishAnswers): StepView => ({
  question: t(title === '' ? 'publish-title' : 'publish-title-proposed'),
  rows: title === '' ? [] : [[choice(t.text('publish-keep'), 'keep', 'primary')]],
});

export const linkView = (t: Translate, { link }: PublishAnswers): StepView => ({
  question: t('publish-link'),
  rows: [
    ...(link === null ? [] : [[choice(t.text('publish-keep'), 'keep', 'primary')]]),
    [choice(t.text('publish-no-link'), 'none')],
  ],
});

export const pictureView = (t: Translate, { picture }: PublishAnswers): StepView => ({
  question: t('publish-picture'),
  rows: [
    ...(picture === null ? [] : [[choice(t.text('publish-keep'), 'keep', 'primary')]]),
    [choice(t.text('publish-no-picture'), 'none')],
  ],
});

/** Themes and the records that were recognised or named, each on or off. */
export function topicsView(t: Translate, catalog: Catalog, { topics, offered }: PublishAnswers): StepView {
  const toggle = (topic: string): Choice => {
    const name = buttonLabel(topicName(t, catalog, topic) ?? topic, 30);
    return topics.includes(topic)
      ? choice(t.text('publish-topic-on', { name }), `off-${topic}`)
      : choice(name, `on-${topic}`);
  };
  const all = [...new Set([...NEWS_TOPICS, ...offered, ...topics])];
  return {
    question: joinHtml([t('publish-topics'), topicsLine(t, catalog, topics)]),
    rows: [...pairs(all.map(toggle)), [choice(t.text('publish-next'), 'done', 'primary')]],
  };
}

export const whenView = (t: Translate): StepView => ({
  question: t('publish-when'),
  rows: [[choice(t.text('publish-now'), 'now', 'primary')], [choice(t.text('publish-keep-draft'), 'draft')]],
});

const pairs = (choices: readonly Choice[]): Choice[][] =>
  choices.flatMap((one, index) => (index % 2 === 0 ? [[one, ...choices.slice(index + 1, index + 2)]] : []));

import type { Answer, AnswerPart } from '../../answers/answer.ts';
import { isRecordedAttribute } from '../../answers/intents.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { type DeepLinkTarget, deepLink } from '../../telegram/deep-links.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { packRecord, recordName } from '../records.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { type AnswerTools, type Block, EMPTY_BLOCK } from './answer-block.ts';
import { factOf } from './answer-facts.ts';
import { historyBlock } from './answer-history.ts';
import { passageBlock } from './answer-passage.ts';
import { comparisonBlock, listScreen, rankingBlock, recordsBlock, sitesBlock } from './answer-sites.ts';
import { clusterScreen } from './cluster-card.ts';
import { navigationRow } from './parts.ts';
import { recordButtons } from './record-button.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, inRows, pressButton, type Screen } from './screen.ts';
import { technoparkScreen } from './technopark-card.ts';

export interface AnswerPlace {
  /** The bot's own, for links to cards. */
  readonly username: string;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: string;
}

const BUTTONS_MAX = 10;

/** The answer as one message: a card or the list itself where that is what was asked, else the answer in words. */
export function answerScreen(t: Translate, catalog: Catalog, { parts }: Answer, place: AnswerPlace): Screen {
  const tools: AnswerTools = { t, catalog, ...place };
  const [only, ...others] = parts;
  const whole = only && others.length === 0 ? wholeScreen(tools, only) : undefined;
  if (whole) return whole;
  const blocks = parts.map((part) => blockOf(tools, part));
  return {
    text: joinHtml(
      blocks.map(({ text }) => text),
      '\n\n',
    ),
    keyboard: [
      ...inRows(uniqueButtons(blocks.flatMap(({ buttons }) => buttons)).slice(0, BUTTONS_MAX), 1),
      navigationRow(t),
    ],
  };
}

function wholeScreen(tools: AnswerTools, part: AnswerPart): Screen | undefined {
  const { t, catalog, username } = tools;
  if (part.kind === 'sites' && part.asked === 'list' && part.slugs.length > 0) return listScreen(tools, part);
  if (part.kind !== 'card') return undefined;
  const { kind, slug } = part.ref;
  const link = (target: DeepLinkTarget) => deepLink(username, target);
  if (kind === 'technopark') {
    const site = catalog.findTechnopark(slug);
    return site && technoparkScreen(t, catalog, site, { link: link({ kind, slug }) });
  }
  if (kind === 'cluster') {
    const cluster = catalog.findCluster(slug);
    return cluster && clusterScreen(t, catalog, cluster, { link: link({ kind, slug }) });
  }
  return undefined;
}

function blockOf(tools: AnswerTools, part: AnswerPart): Block {
  const { t, catalog } = tools;
  switch (part.kind) {
    case 'card':
      return passageBlock(tools, part.ref, []);
    case 'fact':
      return factBlock(tools, part);
    case 'sites':
      return sitesBlock(tools, part);
    case 'records':
      return recordsBlock(tools, part);
    case 'ranking':
      return rankingBlock(tools, part);
    case 'history':
      return historyBlock(tools, part);
    case 'passage':
      return passageBlock(tools, part.ref, part.sentences);
    case 'comparison':
      return comparisonBlock(tools, part);
    case 'speech':
      return { text: t(`answer-speech-${part.act}`), buttons: startButtons(t) };
    case 'choice': {
      const areSites = part.refs.every(({ kind }) => kind === 'technopark');
      return {
        text: areSites ? t('answer-choice-sites') : t('answer-choice'),
        buttons: recordButtons(t, catalog, part.refs),
      };
    }
    case 'refusal':
      return refusalBlock(tools, part);
    default:
      return EMPTY_BLOCK;
  }
}

function factBlock(tools: AnswerTools, { ref, attribute }: Extract<AnswerPart, { kind: 'fact' }>): Block {
  const { t, catalog } = tools;
  const fact = factOf(tools, ref, attribute);
  if (!fact) return EMPTY_BLOCK;
  const name = recordName(catalog, ref) ?? '';
  const card = pressButton(buttonLabel(t.text('answer-card', { name })), packRecord(ref));
  if (!fact.value) {
    const what = isRecordedAttribute(attribute)
      ? t.text(`answer-missing-${attribute}`)
      : t.text(`answer-unrecorded-${attribute.slice('unrecorded/'.length)}`);
    const operator = ref.kind === 'technopark' ? catalog.findTechnopark(ref.slug)?.operator : undefined;
    return {
      text: joinHtml([
        t('answer-gap', { name: fact.name, what }),
        operator ? t('answer-gap-operator', { operator }) : t('answer-gap-person'),
      ]),
      buttons: [card],
    };
  }
  return {
    text: joinHtml([
      t('answer-fact', { name: fact.name, label: t.text(`answer-label-${attribute}`), value: fact.value }),
      fact.more,
      html`${fact.source}`,
    ]),
    buttons: [card],
  };
}

function refusalBlock(
  { t, catalog }: AnswerTools,
  { reason, question, refs }: Extract<AnswerPart, { kind: 'refusal' }>,
): Block {
  if (question !== null && reason === 'unknown') {
    return { text: t('answer-unanswered', { question: buttonLabel(question, 80) }), buttons: [] };
  }
  return {
    text: joinHtml(
      [t(`answer-refusal-${reason}`), reason === 'unknown' && t('answer-refusal-unknown-contact')],
      '\n\n',
    ),
    buttons: [...recordButtons(t, catalog, refs), ...startButtons(t)],
  };
}

const startButtons = (t: Translate): Button[] => [
  pressButton(t.text('menu-technoparks'), ROUTES.technoparkList.pack(ALL_TECHNOPARKS)),
  pressButton(t.text('menu-benefits'), ROUTES.benefitMenu.pack({})),
  pressButton(t.text('menu-handbook'), ROUTES.handbook.pack({})),
];

/** Two answers may lead to the same card. */
const uniqueButtons = (buttons: readonly Button[]): Button[] => [
  ...new Map(buttons.map((button) => [JSON.stringify(button), button])).values(),
];

import type { Answer, AnswerPart, Section, SpeechAct } from '../../answers/answer.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { cardScreen } from '../cards.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { besidesBlock } from './answer-besides.ts';
import { type AnswerTools, type Block, personButton } from './answer-block.ts';
import { comparedSites, comparisonBlock } from './answer-comparison.ts';
import { factBlock } from './answer-facts.ts';
import { growthBlock } from './answer-growth.ts';
import { historyBlock } from './answer-history.ts';
import { officeBlock } from './answer-office.ts';
import { passageBlock } from './answer-passage.ts';
import { procedureBlock } from './answer-procedure.ts';
import { rankingBlock } from './answer-ranking.ts';
import { listScreen, recordsBlock, sitesBlock } from './answer-sites.ts';
import { tallyBlock } from './answer-tally.ts';
import { taxesBlock } from './answer-taxes.ts';
import { averageBlock, totalBlock } from './answer-total.ts';
import { benefitMenuScreen } from './benefit-menu.ts';
import { clusterListScreen } from './cluster-list.ts';
import { handbookScreen } from './handbook.ts';
import { navigationRow } from './parts.ts';
import { recordButtons } from './record-button.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, inRows, pressButton, type Screen } from './screen.ts';
import { technoparkListScreen } from './technopark-list.ts';

export interface AnswerPlace {
  /** The bot's own, for links to cards. */
  readonly username: string;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether somebody answers what the bot cannot; nobody, unless said. */
  readonly hasOperators?: boolean;
}

const BUTTONS_MAX = 10;

/** The answer as one message: a card or the list itself where that is what was asked, else the answer in words. */
export function answerScreen(t: Translate, catalog: Catalog, { parts }: Answer, place: AnswerPlace): Screen {
  const answers = parts.filter((part) => !isBesides(part));
  const tools: AnswerTools = {
    t,
    catalog,
    hasOperators: false,
    ...place,
    isOneOfSeveral: answers.length > 1,
  };
  const [only, ...others] = answers;
  const whole = only && others.length === 0 ? wholeScreen(tools, only) : undefined;
  const told = (part: AnswerPart): Block => blockOf(tools, part);
  if (whole) return withBlocks(whole, parts.filter(isBesides).map(told));
  const blocks = parts.map((part) => withVerdict(t, part, blockOf(tools, part)));
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

const isBesides = ({ kind }: AnswerPart): boolean => kind === 'besides';

/** Below the screen, their buttons above its last row. */
const withBlocks = ({ text, keyboard, ...rest }: Screen, blocks: readonly Block[]): Screen => ({
  ...rest,
  text: joinHtml([text, ...blocks.map((block) => block.text)], '\n\n'),
  keyboard: [
    ...keyboard.slice(0, -1),
    ...inRows(uniqueButtons(blocks.flatMap(({ buttons }) => buttons)), 1),
    ...keyboard.slice(-1),
  ],
});

function wholeScreen(tools: AnswerTools, part: AnswerPart): Screen | undefined {
  const { t, catalog } = tools;
  if (part.kind === 'sites' && part.asked === 'list' && part.slugs.length > 0) return listScreen(tools, part);
  if (part.kind === 'card') return cardScreen(t, catalog, part.ref, tools);
  if (part.kind === 'section') return sectionScreen(tools, part.section);
  if (part.kind === 'comparison' && part.asked === 'compare' && part.attribute === null) {
    return comparedSites(tools, part.refs);
  }
  return undefined;
}

function sectionScreen({ t, catalog, today }: AnswerTools, section: Section): Screen {
  switch (section) {
    case 'technoparks':
      return technoparkListScreen(t, catalog, ALL_TECHNOPARKS);
    case 'clusters':
      return clusterListScreen(t, catalog.clusters, 0);
    case 'benefits':
      return benefitMenuScreen(t, catalog.benefits, today);
    case 'handbook':
      return handbookScreen(t, catalog);
  }
}

/** What was taken for true is set right before anything else is said; a passage does so in its heading. */
const withVerdict = (t: Translate, part: AnswerPart, { text, buttons }: Block): Block =>
  'verdict' in part && part.verdict && part.kind !== 'passage'
    ? { text: joinHtml([t(`answer-verdict-${part.verdict}`), text], ' '), buttons }
    : { text, buttons };

function blockOf(tools: AnswerTools, part: AnswerPart): Block {
  const { t, catalog } = tools;
  switch (part.kind) {
    case 'card':
      return passageBlock(tools, part.ref, []);
    case 'fact':
      return part.ref.kind === 'organisation'
        ? officeBlock(tools, part.ref, part.attribute)
        : factBlock(tools, part);
    case 'section':
      return { text: sectionScreen(tools, part.section).text, buttons: startButtons(t) };
    case 'sites':
      return sitesBlock(tools, part);
    case 'records':
      return recordsBlock(tools, part);
    case 'ranking':
      return rankingBlock(tools, part);
    case 'tally':
      return tallyBlock(tools, part);
    case 'total':
      return totalBlock(tools, part);
    case 'average':
      return averageBlock(tools, part);
    case 'growth':
      return growthBlock(tools, part);
    case 'history':
      return historyBlock(tools, part);
    case 'passage':
      return passageBlock(tools, part.ref, part.sentences, part.verdict);
    case 'besides':
      return besidesBlock(tools, part.ref, part.sentences);
    case 'nearest': {
      const { text, buttons } = passageBlock(tools, part.ref, part.sentences);
      return {
        text: joinHtml([t('answer-nearest'), text], '\n\n'),
        buttons: [...buttons, ...recordButtons(t, catalog, part.others)],
      };
    }
    case 'taxes':
      return taxesBlock(tools, part);
    case 'procedure':
      return procedureBlock(tools, part);
    case 'comparison':
      return comparisonBlock(tools, part);
    case 'unlike':
      return { text: t('answer-unlike'), buttons: [] };
    case 'speech':
      return speechBlock(tools, part.act);
    case 'choice': {
      const areSites = part.refs.every(({ kind }) => kind === 'technopark');
      return {
        text: areSites ? t('answer-choice-sites') : t('answer-choice'),
        buttons: recordButtons(t, catalog, part.refs),
      };
    }
    case 'refusal':
      return refusalBlock(tools, part);
  }
}

function refusalBlock(
  { t, catalog, hasOperators }: AnswerTools,
  { reason, question, refs }: Extract<AnswerPart, { kind: 'refusal' }>,
): Block {
  if (question !== null && reason === 'unknown') {
    return { text: t('answer-unanswered', { question: buttonLabel(question, 80) }), buttons: [] };
  }
  return {
    text: joinHtml(
      [t(`answer-refusal-${reason}`), reason === 'unknown' && wayToPerson(t, hasOperators)],
      '\n\n',
    ),
    buttons: [
      ...recordButtons(t, catalog, refs),
      ...(reason === 'unknown' ? [personButton(t)] : []),
      ...startButtons(t),
    ],
  };
}

const wayToPerson = (t: Translate, hasOperators: boolean): Html =>
  hasOperators ? t('answer-refusal-unknown-operator') : t('answer-refusal-unknown-contact');

/** Whom the bot did not help may go on to a person. */
function speechBlock({ t, hasOperators }: AnswerTools, act: SpeechAct): Block {
  const isOfPerson = act === 'person' || act === 'complaint';
  return {
    text: joinHtml([t(`answer-speech-${act}`), act === 'person' && wayToPerson(t, hasOperators)], '\n\n'),
    buttons: [...(isOfPerson ? [personButton(t)] : []), ...startButtons(t)],
  };
}

const startButtons = (t: Translate): Button[] => [
  pressButton(t.text('menu-technoparks'), ROUTES.technoparkList.pack(ALL_TECHNOPARKS)),
  pressButton(t.text('menu-benefits'), ROUTES.benefitMenu.pack({})),
  pressButton(t.text('menu-handbook'), ROUTES.handbook.pack({})),
];

/** Two answers may lead to the same card, whatever the button says. */
const uniqueButtons = (buttons: readonly Button[]): Button[] =>
  buttons.filter(
    (button, index) => buttons.findIndex((other) => targetOf(other) === targetOf(button)) === index,
  );

const targetOf = (button: Button): string =>
  'callback_data' in button ? button.callback_data : JSON.stringify(button);

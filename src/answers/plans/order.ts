import { planBareAmount } from './amounts.ts';
import { planAwaited } from './awaited.ts';
import { planBefore, planWayBefore } from './before.ts';
import { planOverview, planRate, planTaxes } from './benefits.ts';
import { planBothLists } from './both-lists.ts';
import { planCard } from './card.ts';
import { planCity, planFuture, planLand } from './city.ts';
import { planClusters } from './clusters.ts';
import { planComparison } from './comparison.ts';
import { planCondition } from './conditions.ts';
import { planCounted } from './counted.ts';
import { planDatedBenefits } from './dated-benefits.ts';
import { planFacts, planGap } from './facts.ts';
import { planGeneralRate } from './general-rate.ts';
import { planGiven } from './given.ts';
import { planNth } from './happenings.ts';
import { planHolds } from './holds.ts';
import { planHosts } from './hosts.ts';
import { planLaw } from './laws.ts';
import { planLinked } from './linked.ts';
import { planMeasures } from './measures.ts';
import { planNumbered, planThen } from './moments.ts';
import { planNamed, planNearest, planOffer, planSeveral } from './nearest.ts';
import { planDefinition, planDifference, planNotionTold, planUndefined } from './notions.ts';
import { planOfStation } from './of-a-station.ts';
import { planUntoldOfAll } from './of-all-sites.ts';
import { planOfficeContact, planOfficeTold, planPerson } from './offices.ts';
import { planMeasure } from './one-measure.ts';
import { planOfEach } from './only-site.ts';
import type { Plan } from './plan.ts';
import { planProcedure, planTextOrGoal } from './procedures.ts';
import { planRanking } from './ranking.ts';
import { planRankingBefore } from './ranking-before.ts';
import { planGuessedList, planList, planMore, planSection } from './sites.ts';
import { planSuperlative } from './superlative.ts';
import { planRefusal, planSpeech } from './talk.ts';
import { planTally } from './tally.ts';
import { planFrequentQuestion, planOffice, planRole, planTold } from './texts.ts';
import { planTotal } from './totals.ts';

/** The first that answers. */
export const PLANS: readonly Plan[] = [
  planLinked,
  planHosts,
  planRefusal,
  planSpeech,
  planOfStation,
  planMore,
  planRankingBefore,
  planTally,
  planSection,
  planBefore,
  planWayBefore,
  planGiven,
  planBareAmount,
  planThen,
  planNumbered,
  planHolds,
  planOfficeContact,
  planUntoldOfAll,
  planDatedBenefits,
  planSuperlative,
  planGeneralRate,
  planMeasures,
  planTaxes,
  planRate,
  planOverview,
  planDifference,
  planLaw,
  planPerson,
  planNth,
  planOfficeTold,
  planComparison,
  planMeasure,
  planAwaited,
  planFuture,
  planCondition,
  planProcedure,
  planOffice,
  planCard,
  planSeveral,
  planBothLists,
  planOfEach,
  planTotal,
  planRanking,
  planClusters,
  planCounted,
  planList,
  planLand,
  planCity,
  planRole,
  planTold,
  planFacts,
  planDefinition,
  planNotionTold,
  planUndefined,
  planFrequentQuestion,
  planGuessedList,
  planTextOrGoal,
  planGap,
  planNamed,
  planNearest,
  planOffer,
];

/** What they answer is ours whatever its words. */
export const OF_ANY_FIELD: readonly Plan[] = [
  planLinked,
  planHosts,
  planRefusal,
  planSpeech,
  planBareAmount,
  planUndefined,
];

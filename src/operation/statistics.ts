import type { PeopleCounts } from '../people/people.ts';

/** How the bot fares, for the operator. */
export interface Statistics {
  readonly people: PeopleCounts;
  /** Since midnight in Moscow, by all processes. */
  readonly updatesToday: number;
  /** Since this process has started. */
  readonly updates: { readonly count: number; readonly p50Ms: number; readonly p95Ms: number };
  /** Answers to questions since this process has started, by zone. */
  readonly answers: { readonly answer: number; readonly suggest: number; readonly refuse: number };
  /** Groups of questions that await a decision. */
  readonly unanswered: number;
  readonly catalog: {
    readonly technoparks: number;
    readonly clusters: number;
    readonly benefits: number;
    readonly stale: number;
  };
  /** Updates that wait or are in hand here, and those that were set aside. */
  readonly backlog: number;
  readonly parked: number;
  /** Messages of broadcasts that are due. */
  readonly deliveries: number;
  readonly feeds: { readonly count: number; readonly failing: number; readonly oldestAgeS: number };
  readonly memoryMb: number;
  readonly uptimeS: number;
  readonly version: string;
  readonly catalogVersion: string;
}

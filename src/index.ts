/** The public face. */

export { keeperNamed } from './agents/compliance/keep.js';
export { type ComplianceStrategy, complianceStrategies } from './agents/compliance/strategies.js';
export {
  type Counterfactual,
  counterfactuals,
  type Verdict,
} from './agents/counterfactual.js';
export { AgentNameError, type Hired, hire } from './agents/hire.js';
export { strategies } from './agents/index.js';
export { CONDITIONS, type Condition, type ConditionWord } from './agents/parts/conditions/named.js';
export { reasonFor } from './agents/reasons.js';
export { roster } from './agents/roster.js';
export type { Parameter, Strategy, Use } from './agents/strategy.js';
export { sweep } from './agents/sweep.js';
export { imaginedWorlds, trueWorlds } from './agents/worlds.js';
export { type Analysis, analysisOf } from './analysis/analysis.js';
export type { CompatibleIssue } from './analysis/compatible.js';
export type { Conceding, Step, StepClass } from './analysis/concessions.js';
export { type Debrief, debriefOf } from './analysis/debrief.js';
export type { DominatedOption } from './analysis/dominatedOptions.js';
export { type Efficiency, efficiencyOf } from './analysis/efficiency.js';
export type { Change, Exchange, IssueBalance } from './analysis/exchanges.js';
export { type FrontierPoint, frontierOf } from './analysis/frontier.js';
export type { Trade } from './analysis/logrolling.js';
export { type AlphaRankOptions, alphaRank, alphaRankLimit } from './analysis/metagame/alphaRank.js';
export { type BestReplies, bestReplies } from './analysis/metagame/bestReplies.js';
export { bimatrixEquilibria, type Equilibrium } from './analysis/metagame/bimatrixEquilibria.js';
export { dominatedStrategies, eliminate } from './analysis/metagame/dominance.js';
export { ecology } from './analysis/metagame/ecology.js';
export type { Equilibria } from './analysis/metagame/equilibria.js';
export type { Measure } from './analysis/metagame/measure.js';
export { acrossSeats, type Bimatrix, bimatrix, type PayoffMatrix, payoffMatrix } from './analysis/metagame/payoffs.js';
export { deviationGains, regretsAgainst, worstRegrets } from './analysis/metagame/regret.js';
export { type ReplicatorOptions, replicator } from './analysis/metagame/replicator.js';
export { ranks, scores } from './analysis/metagame/scores.js';
export { type SymmetricEquilibrium, symmetricEquilibria } from './analysis/metagame/symmetricEquilibria.js';
export type { Moment, Walk } from './analysis/metagame/trajectory.js';
export { type Solutions, type Solved, solutionsOf } from './analysis/solutions.js';
export { FrontierTooLong } from './analysis/suffixFrontiers.js';
export type { Offer, Talk } from './analysis/talk.js';
export type { Measures } from './analysis/tournament/measures.js';
export { measuring } from './analysis/tournament/measuring.js';
export { MISSING, type Missing } from './analysis/tournament/missing.js';
export { type Player, type ResponseCurve, responseCurves } from './analysis/tournament/responseCurves.js';
export { resultsOf, type TournamentResults } from './analysis/tournament/results.js';
export type {
  Bands,
  Contest,
  HeadToHead,
  Interval,
  MeanName,
  ScenarioTables,
  Standing as AgentStanding,
  Standings,
} from './analysis/tournament/standing.js';
export { type StandingsOptions, standingsOf } from './analysis/tournament/standings.js';
export { openTally, type Tally } from './analysis/tournament/tally.js';
export { countOutcomes, inZopa, type OutcomeCounts } from './analysis/zopa.js';
export { AgentFault } from './engine/agentFault.js';
export { type CampaignOptions, campaignOf } from './engine/campaign/campaign.js';
export type { KeptUntil } from './engine/campaign/carried.js';
export type { HeldTalk, OpenTalk } from './engine/campaign/course.js';
export type { CampaignTotal, Expired, PlayedCampaign, PlayedTalk } from './engine/campaign/story.js';
export { type ComplianceDay, type ComplianceOptions, complianceOf, type Occurrence } from './engine/compliance.js';
export { type Judged, type JudgedCompliance, judgedCompliance, type Yield } from './engine/complianceJudged.js';
export { type ComplianceSurvey, complianceSurvey } from './engine/complianceSurvey.js';
export { play } from './engine/play.js';
export { recordLines } from './engine/record.js';
export { firstDifference, type Replay, type ReplayOptions, replay } from './engine/replay.js';
export { openSession, type Session, type SessionOptions } from './engine/session.js';
export { streamOf } from './engine/streams.js';
export { playFixture, type Seating, type TournamentOptions, tournamentOf } from './engine/tournament.js';
export {
  type Forecast,
  meanUtility,
  utilityQuantile,
  type WhatIf,
  type WhatIfOptions,
  whatIf,
} from './engine/whatIf.js';
export { exportScenario, type Target } from './formats/exportScenario.js';
export { type Imported, type ImportOptions, importScenario } from './formats/importScenario.js';
export { scenarioYaml } from './formats/scenarioYaml.js';
export { FormatError, type SourceFile } from './formats/sourceFile.js';
export type { Chart, ChartConfig } from './machines/chart.js';
export { type Compiled, compile, REFUSED } from './machines/compile.js';
export { type ComplianceContext, type CompliancePhase, compliance } from './machines/compliance.js';
export type { ComplianceStep } from './machines/complianceTimings.js';
export type { Tree } from './machines/decisions.js';
export { type Drawing, drawCharts } from './machines/draw.js';
export { mandate } from './machines/mandate.js';
export { position } from './machines/position.js';
export type { Scene, Standing } from './machines/stage.js';
export { type Phase, REFUSALS, type Refusal, talks } from './machines/talks.js';
export { type Campaign, campaignJsonSchema } from './model/campaign.js';
export type { ScenarioShelf } from './model/campaignChecks.js';
export type { Carried } from './model/carry.js';
export {
  type ComplianceView,
  type Conduct,
  DAY_POINTS,
  type Keeper,
  type Pact,
  pactOf,
  type Terms,
} from './model/compliance.js';
export { type Deal, type DealOptions, optionIds, outcomeOf, prepare } from './model/deal.js';
export type { EventPlan, Happening, OpenEvent, Past } from './model/event.js';
export { type Knowledge, knowledgeOf } from './model/knowledge.js';
export { type MarketOptions, type MarketPoint, marketOf } from './model/market/market.js';
export { chanceChange, type News, type NewsKind, type Surprise } from './model/market/news.js';
export { type PriceChange, priceChange, type Regime } from './model/market/prices.js';
export { type PublicTalk, publicTalkOf } from './model/market/publicTalk.js';
export { type Action, type Decision, decision, type Move, offer } from './model/move.js';
export { parseCampaign } from './model/parseCampaign.js';
export { type Parsed, parseScenario } from './model/parseScenario.js';
export { opponent, PARTIES, type Pair, type Party } from './model/party.js';
export {
  bestPoints,
  countAtLeast,
  lowestAtLeast,
  maySign,
  type Preferences,
  pointsOf,
  utilityOf,
} from './model/preferences.js';
export { type Problem, writePath } from './model/problem.js';
export {
  brokenSeal,
  type LineProblem,
  type ParsedRecord,
  parseRecord,
  type RecordEnding,
  type RecordEvent,
  type RecordHeader,
  type RecordMove,
  type TalkRecord,
} from './model/record.js';
export type { Ending, Result } from './model/result.js';
export { type Scenario, scenarioJsonSchema } from './model/scenario.js';
export type { Schedule, SessionPlan } from './model/schedule.js';
export { NONE, optionOf, type Space } from './model/space.js';
export {
  type Commitment,
  type Said,
  type SeenStatements,
  type Statements,
  TONES,
  type Tone,
  wordsOf,
} from './model/statement.js';
export { type Fixture, fixtureAt, fixtureCount, type Played, type Tournament } from './model/tournament.js';
export { VERSION } from './model/version.js';
export { type Agent, floorOf, type Question, type View } from './model/view.js';
export type { World, Worlds } from './model/world.js';
export { csvOf } from './report/tournament/csv.js';
export { tournamentJson } from './report/tournament/json.js';
export { tournamentPage } from './report/tournament/page.js';
export { writeParquet } from './report/tournament/parquet.js';
export type { TournamentReport } from './report/tournament/report.js';
export { COLUMNS, type Row, rowLine, rowOf } from './report/tournament/row.js';
export { STANDING_COLUMNS, standingsCsv } from './report/tournament/standingRow.js';

import { communicationsOnly } from './adoption/communications-only.ts';
import { lateTraining } from './adoption/late-training.ts';
import { adoptionMissing } from './adoption/missing.ts';
import { noChangeImpact } from './adoption/no-change-impact.ts';
import { noHr } from './adoption/no-hr.ts';
import { noLeaderUpskilling } from './adoption/no-leader-upskilling.ts';
import { noTraining } from './adoption/no-training.ts';
import { notInGoals } from './adoption/not-in-goals.ts';
import { oneOffTraining } from './adoption/one-off-training.ts';
import { insideOut } from './charter/inside-out.ts';
import { charterMissing } from './charter/missing.ts';
import { noBudget } from './charter/no-budget.ts';
import { noBusinessCase } from './charter/no-business-case.ts';
import { noChangeBudget } from './charter/no-change-budget.ts';
import { noOutsideView } from './charter/no-outside-view.ts';
import { noStrategicGoal } from './charter/no-strategic-goal.ts';
import { noTechnologyBudget } from './charter/no-technology-budget.ts';
import { overspent } from './charter/overspent.ts';
import { unmeasuredBenefit } from './charter/unmeasured-benefit.ts';
import { bigBang } from './deployment/big-bang.ts';
import { deploymentMissing } from './deployment/missing.ts';
import { noCutover } from './deployment/no-cutover.ts';
import { deploymentNoFallback } from './deployment/no-fallback.ts';
import { noStandUps } from './deployment/no-stand-ups.ts';
import { singleWave } from './deployment/single-wave.ts';
import { slowFeedback } from './deployment/slow-feedback.ts';
import { doneWithout } from './evidence/done-without.ts';
import { missingFile } from './evidence/missing-file.ts';
import { missingHeading } from './evidence/missing-heading.ts';
import { openChecklist } from './evidence/open-checklist.ts';
import { outsideRepository } from './evidence/outside-repository.ts';
import { adoptionStalled } from './gate/adoption-stalled.ts';
import { gateMissing } from './gate/missing.ts';
import { noConsequence } from './gate/no-consequence.ts';
import { noCriteria } from './gate/no-criteria.ts';
import { noPathToBenefits } from './gate/no-path-to-benefits.ts';
import { proceededUnmet } from './gate/proceeded-unmet.ts';
import { undecided } from './gate/undecided.ts';
import { noBusinessOwner } from './integration/no-business-owner.ts';
import { integrationNoFallback } from './integration/no-fallback.ts';
import { unspecified } from './integration/unspecified.ts';
import { infrequent } from './metrics/infrequent.ts';
import { missingEssential } from './metrics/missing-essential.ts';
import { noBaseline } from './metrics/no-baseline.ts';
import { noSource } from './metrics/no-source.ts';
import { noTarget } from './metrics/no-target.ts';
import { selfReported } from './metrics/self-reported.ts';
import { vanity } from './metrics/vanity.ts';
import { weakTarget } from './metrics/weak-target.ts';
import { groupOwner } from './ownership/group-owner.ts';
import { missingOwner } from './ownership/missing-owner.ts';
import { noDecisionRights } from './ownership/no-decision-rights.ts';
import { noRunOwner } from './ownership/no-run-owner.ts';
import { noTechnologyVoice } from './ownership/no-technology-voice.ts';
import { oneSided } from './ownership/one-sided.ts';
import { overloadedOwner } from './ownership/overloaded-owner.ts';
import { selfSignOff } from './ownership/self-sign-off.ts';
import { silo } from './ownership/silo.ts';
import { unfilledOwner } from './ownership/unfilled-owner.ts';
import { unpairedJourney } from './ownership/unpaired-journey.ts';
import { dependencyCycle } from './reference/dependency-cycle.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { unknownId } from './reference/unknown-id.ts';
import { unusedPerson } from './reference/unused-person.ts';
import { noMitigation } from './risk/no-mitigation.ts';
import { fewInterviews } from './roadmap/few-interviews.ts';
import { lateMilestone } from './roadmap/late-milestone.ts';
import { lateTesting } from './roadmap/late-testing.ts';
import { missingMilestone } from './roadmap/missing-milestone.ts';
import { missingStage } from './roadmap/missing-stage.ts';
import { order } from './roadmap/order.ts';
import { tooManyJourneys } from './roadmap/too-many-journeys.ts';
import type { Rule } from './rule.ts';
import { dependencyOrder } from './schedule/dependency-order.ts';
import { doneInFuture } from './schedule/done-in-future.ts';
import { milestoneOutsidePhase } from './schedule/milestone-outside-phase.ts';
import { noEarlyResult } from './schedule/no-early-result.ts';
import { nonWorkingDay } from './schedule/non-working-day.ts';
import { overdue } from './schedule/overdue.ts';
import { ownerAway } from './schedule/owner-away.ts';
import { phaseGap } from './schedule/phase-gap.ts';
import { phaseOverlap } from './schedule/phase-overlap.ts';
import { shortHypercare } from './schedule/short-hypercare.ts';
import { shortPhase } from './schedule/short-phase.ts';
import { slipped } from './schedule/slipped.ts';
import { slowRelease } from './schedule/slow-release.ts';
import { startDay } from './schedule/start-day.ts';
import { schemaRequired } from './schema/required.ts';
import { schemaType } from './schema/type.ts';
import { schemaUnknownKey } from './schema/unknown-key.ts';
import { schemaValue } from './schema/value.ts';
import { schemaVersion } from './schema/version.ts';
import { combinedRoles } from './staffing/combined-roles.ts';
import { communicationsOnlyChangeManager } from './staffing/communications-only-change-manager.ts';
import { missingRole } from './staffing/missing-role.ts';
import { noBackup } from './staffing/no-backup.ts';
import { noExperience } from './staffing/no-experience.ts';
import { noProtectedTime } from './staffing/no-protected-time.ts';
import { overcommittedPerson } from './staffing/overcommitted-person.ts';
import { overloadedWeek } from './staffing/overloaded-week.ts';
import { productOwnerTime } from './staffing/product-owner-time.ts';
import { sponsorTime } from './staffing/sponsor-time.ts';
import { superUserCommitment } from './staffing/super-user-commitment.ts';
import { superUserNetworkSize } from './staffing/super-user-network-size.ts';
import { superUserNotFrontline } from './staffing/super-user-not-frontline.ts';
import { superUserTime } from './staffing/super-user-time.ts';
import { unfilledRole } from './staffing/unfilled-role.ts';
import { unstaffedSuperUserNetwork } from './staffing/unstaffed-super-user-network.ts';
import { suppressionNoReason } from './suppression/no-reason.ts';
import { suppressionUnused } from './suppression/unused.ts';
import { yaml } from './syntax/yaml.ts';
import { insiderUat } from './testing/insider-uat.ts';
import { noAcceptance } from './testing/no-acceptance.ts';
import { noSignatories } from './testing/no-signatories.ts';

/** The catalogue, in the order of its documentation. */
export const RULES: readonly Rule[] = [
  yaml,
  schemaType,
  schemaRequired,
  schemaUnknownKey,
  schemaValue,
  schemaVersion,
  suppressionUnused,
  suppressionNoReason,
  unknownId,
  duplicateId,
  dependencyCycle,
  unusedPerson,
  missingOwner,
  unfilledOwner,
  groupOwner,
  oneSided,
  silo,
  unpairedJourney,
  noTechnologyVoice,
  noDecisionRights,
  selfSignOff,
  overloadedOwner,
  noRunOwner,
  missingRole,
  unfilledRole,
  unstaffedSuperUserNetwork,
  superUserNetworkSize,
  superUserTime,
  superUserNotFrontline,
  superUserCommitment,
  sponsorTime,
  productOwnerTime,
  noProtectedTime,
  overcommittedPerson,
  overloadedWeek,
  combinedRoles,
  communicationsOnlyChangeManager,
  noExperience,
  noBackup,
  startDay,
  phaseOverlap,
  phaseGap,
  shortPhase,
  milestoneOutsidePhase,
  dependencyOrder,
  nonWorkingDay,
  ownerAway,
  overdue,
  doneInFuture,
  slipped,
  shortHypercare,
  noEarlyResult,
  slowRelease,
  missingStage,
  missingMilestone,
  lateMilestone,
  order,
  lateTesting,
  tooManyJourneys,
  fewInterviews,
  gateMissing,
  noCriteria,
  noConsequence,
  proceededUnmet,
  undecided,
  adoptionStalled,
  noPathToBenefits,
  deploymentMissing,
  bigBang,
  singleWave,
  deploymentNoFallback,
  noCutover,
  slowFeedback,
  noStandUps,
  noSignatories,
  insiderUat,
  noAcceptance,
  unspecified,
  noBusinessOwner,
  integrationNoFallback,
  noMitigation,
  adoptionMissing,
  noTraining,
  oneOffTraining,
  lateTraining,
  communicationsOnly,
  noHr,
  noChangeImpact,
  notInGoals,
  noLeaderUpskilling,
  missingEssential,
  vanity,
  selfReported,
  infrequent,
  noTarget,
  noSource,
  weakTarget,
  noBaseline,
  charterMissing,
  noBusinessCase,
  noStrategicGoal,
  unmeasuredBenefit,
  insideOut,
  noBudget,
  noTechnologyBudget,
  noChangeBudget,
  overspent,
  noOutsideView,
  missingFile,
  missingHeading,
  outsideRepository,
  doneWithout,
  openChecklist,
];

export { OPEN_TIMELINE } from '../protocol/lsp.ts';

export const RESTART_SERVER = 'cxProgramme.restartServer';
export const SHOW_OUTPUT = 'cxProgramme.showOutput';
export const INSERT_ROADMAP = 'cxProgramme.insertRoadmap';
export const COMPARE_WITH = 'cxProgramme.compareWith';
export const COMPARE_NEXT = 'cxProgramme.nextChange';
export const COMPARE_PREVIOUS = 'cxProgramme.previousChange';
export const COMPARE_OFF = 'cxProgramme.stopComparing';
/** Of a change in the list. */
export const COMPARE_CHANGE = 'cxProgramme.revealChange';
export const ONLY_NEW = 'cxProgramme.onlyNewProblems';
/** Of a plan in the programme view. */
export const OPEN_TIMELINE_OF = 'cxProgramme.openTimelineOf';

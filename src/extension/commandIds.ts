export { OPEN_TIMELINE } from '../protocol/lsp.ts';

export const RESTART_SERVER = 'cxProgramme.restartServer';
export const SHOW_OUTPUT = 'cxProgramme.showOutput';
export const INSERT_ROADMAP = 'cxProgramme.insertRoadmap';
/** Of a plan in the programme view. */
export const OPEN_TIMELINE_OF = 'cxProgramme.openTimelineOf';

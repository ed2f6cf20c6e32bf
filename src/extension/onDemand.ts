/** What nothing needs before somebody asks for it: for Node a bundle of its own, which is not read before. */
export { createComparisons } from './comparisons.ts';
export { findForServer, listForServer, readForServer } from './files.ts';
export { showMentions } from './mentions.ts';
export { elementsOf, treeItemOf } from './programmeItems.ts';
export { insertRoadmap } from './roadmap.ts';
export { openPanel, panelTitle } from './timelinePanel.ts';

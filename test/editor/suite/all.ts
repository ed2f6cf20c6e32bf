import './activation.test.ts';
import './config.test.ts';
import './diagnostics.test.ts';
import './timeline.test.ts';
import './server.test.ts';
import './views.test.ts';
import './workspace.test.ts';

import type { Scene } from '../core/timeline/scene.ts';
import { readToWebview } from '../protocol/webview.ts';
import { connectHost } from './host.ts';
import { createTimeline } from './timeline.ts';

const root = document.getElementById('timeline');
if (root) {
  const host = connectHost();
  const uri = root.dataset['uri'] ?? host.kept?.uri ?? '';
  const timeline = createTimeline(root, {
    reveal: (key, preserveFocus) => host.post({ type: 'reveal', key, preserveFocus }),
    compare: (action) => host.post({ type: 'compare', action }),
    whole: () => host.post({ type: 'whole' }),
    keep: (view) => {
      host.keep({ uri, view });
      host.post({ type: 'state', view });
    },
  });

  window.addEventListener('error', ({ message }) => host.post({ type: 'log', level: 'error', message }));
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readToWebview<Scene>(data);
    switch (message?.type) {
      case 'init':
        timeline.restore(message.view ?? host.kept?.view);
        return;
      case 'scene':
        timeline.draw(message.scene, message.version, message.drawing);
        return;
      case 'patch':
        timeline.patch(message);
        return;
      case 'highlight':
        timeline.highlight(message.key, message.reveal);
        return;
      case undefined:
        return;
    }
  });

  // The address alone, so that a panel that is closed before it draws can still be restored.
  host.keep(host.kept ? { ...host.kept, uri } : { uri });
  host.post({ type: 'ready' });
}

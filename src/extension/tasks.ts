import type { Disposable, TaskDefinition, WorkspaceFolder } from 'vscode';
import { ShellExecution, Task, TaskGroup, TaskScope, tasks, workspace } from 'vscode';

const TYPE = 'cx-programme';

/** What a task of ours says in tasks.json. */
interface CheckTask extends TaskDefinition {
  readonly command?: string;
  readonly arguments?: readonly string[];
}

/** The command line as a task, with its problems in the Problems panel. */
export function registerTasks(): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).map((folder) => checkTask({ type: TYPE, arguments: ['check'] }, folder)),
    resolveTask: (task) =>
      checkTask(task.definition as CheckTask, typeof task.scope === 'object' ? task.scope : undefined),
  });
}

function checkTask(definition: CheckTask, folder: WorkspaceFolder | undefined): Task {
  const args = definition.arguments ?? ['check'];
  const execution = new ShellExecution(definition.command ?? 'npx', [
    ...(definition.command === undefined ? ['cx-programme'] : []),
    ...args,
  ]);
  const task = new Task(definition, folder ?? TaskScope.Workspace, args.join(' '), TYPE, execution, '$cx-programme');
  task.group = TaskGroup.Test;
  task.detail = 'Find what is wrong with the plans of this folder';
  return task;
}

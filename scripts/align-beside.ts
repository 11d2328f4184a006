/** The thread that aligns while the index is made; see publish-alignments.ts. */
import { workBeside } from './beside.ts';
import { type AlignmentTask, publishAlignments } from './publish-alignments.ts';

await workBeside((task: AlignmentTask) => publishAlignments(task));

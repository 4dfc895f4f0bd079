import { WorkerChannel } from '../browser/worker-channel';
import { workerHost } from '../browser/worker-host';
import { workerScope } from '../browser/worker-scope';
import { VERSION } from '../configuration/tool-version';
import { ClientFileSystem } from './client-file-system';
import { connect } from './connect';
import { startServer } from './server';

const scope = workerScope();
const connection = connect(new WorkerChannel(scope), workerHost(scope));
startServer(connection, new ClientFileSystem(connection), { version: VERSION });

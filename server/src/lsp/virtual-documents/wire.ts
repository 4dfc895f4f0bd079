import { describeWire } from '../../features/on-the-wire/wire-text';
import { kindOfDefinition } from './definition-document';

/** The messages of a command or event, or the values of a type. */
export const wireKind = kindOfDefinition('wire', describeWire);

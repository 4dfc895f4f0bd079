import { describeIntrospection } from '../../features/on-the-wire/introspection-text';
import { kindOfDefinition } from './definition-document';

/** What clients are told of a definition. */
export const introspectionKind = kindOfDefinition('introspection', describeIntrospection);

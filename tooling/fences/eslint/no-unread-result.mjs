// @ts-check
/**
 * A Result nobody reads is a refusal nobody hears. Reports a statement that is nothing but an expression
 * whose value is a Result (or a promise of one): `decide(command, state);`, `await append(entry);`.
 */

/** @type {import('eslint').Rule.RuleModule} */
export const noUnreadResult = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unread: 'This Result is not read: handle its refusal, or return it.' },
  },
  create: (context) => ({
    ExpressionStatement({ expression }) {
      const read = withoutVoid(expression);
      if (read.type === 'AssignmentExpression') return;
      const services = context.sourceCode.parserServices;
      const type = services.getTypeAtLocation(read);
      const awaited = services.program.getTypeChecker().getAwaitedType(type);
      if (isResult(awaited ?? type)) context.report({ node: expression, messageId: 'unread' });
    },
  }),
};

/**
 * `void decide(…)` reads nothing either.
 * @param {any} expression of the ESTree kind
 */
function withoutVoid(expression) {
  return expression.type === 'UnaryExpression' && expression.operator === 'void'
    ? expression.argument
    : expression;
}

/**
 * A Result is known by its shape: one of its alternatives has `ok` and `refusal`.
 * @param {import('typescript').Type} type
 */
function isResult(type) {
  const alternatives = type.isUnion() ? type.types : [type];
  return alternatives.some((one) => one.getProperty('ok') && one.getProperty('refusal'));
}

// @ts-check
/** An `as` and a suppressed rule each need their reason beside them. */

/** @type {import('eslint').Rule.RuleModule} */
export const castWithAReason = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { reason: 'A cast needs a comment with its reason on its line or the one above.' },
  },
  create(context) {
    const { sourceCode } = context;
    const commented = new Set(
      sourceCode.getAllComments().flatMap(({ loc }) => (loc ? [loc.start.line, loc.end.line] : [])),
    );
    return {
      /** @param {any} node */
      TSAsExpression(node) {
        if (node.typeAnnotation.typeName?.name === 'const') return;
        const { start, end } = node.loc;
        if ([start.line - 1, start.line, end.line].some((line) => commented.has(line))) return;
        context.report({ node, messageId: 'reason' });
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
export const suppressionWithAReason = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { reason: 'Say why after two dashes: `eslint-disable-next-line rule -- reason`.' },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Program() {
        for (const comment of sourceCode.getAllComments()) {
          const suppresses = /^\s*eslint-disable/.test(comment.value);
          if (suppresses && comment.loc && !/\s--\s\S/.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'reason' });
          }
        }
      },
    };
  },
};

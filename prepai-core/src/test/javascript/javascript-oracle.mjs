/*
 * Writes what ESLint, acorn and eslint-plugin-sonarjs say of the sources that JavaScriptOracleTest compares with.
 *
 *   mkdir scratch && cd scratch && npm init -y
 *   npm install eslint@10.15.0 eslint-plugin-sonarjs@4.2.2 acorn@8.19.0
 *   node <repository>/prepai-core/src/test/javascript/javascript-oracle.mjs
 *
 * The sources are the JavaScript references and wrong solutions of the question bank, those written for this purpose in
 * javascript-sources.txt, and programs composed at random from a grammar, always the same ones.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programs } from './javascript-programs.mjs';

const require = createRequire(join(process.cwd(), 'package.json'));
const acorn = require('acorn');
const { Linter } = require('eslint');
const { builtinRules } = require('eslint/use-at-your-own-risk');
const sonarjs = require('eslint-plugin-sonarjs');

const here = dirname(fileURLToPath(import.meta.url));
const bank = join(here, '../../main/resources/dev/prepai/question/bank/problems.json');
const target = join(here, '../resources/dev/prepai/code/analysis/javascript-oracle.json');

function accepts(source, sourceType) {
    try {
        acorn.parse(source, { ecmaVersion: 2025, sourceType, allowHashBang: true });
        return true;
    } catch {
        return false;
    }
}

function sourceTypeOf(source) {
    return ['script', 'module'].find((type) => accepts(source.replace(/^\uFEFF/, ''), type));
}

const isFunction = (node) => /Function/.test(node.type);
const isMember = (node) => ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(node?.type);
const isInitializer = (node) => node.parent?.type === 'PropertyDefinition' && node.parent.value === node;
const key = (location) => `${location.line}:${location.column}`;

function arrow(node, code) {
    return code.getTokenBefore(node.body, (token) => token.value === '=>');
}

/** Where the rule `complexity` reports a function. */
function head(node, code) {
    const start = isMember(node.parent) ? node.parent : node.type === 'ArrowFunctionExpression' ? arrow(node, code) : node;
    return start.loc.start;
}

/** Where the rule `cognitive-complexity` reports a function. */
function mainToken(node, code) {
    if (node.type === 'ArrowFunctionExpression') {
        return arrow(node, code).loc.start;
    }
    if (node.type === 'FunctionExpression' && ['Property', 'MethodDefinition'].includes(node.parent.type)) {
        return node.parent.key.loc.start;
    }
    return (node.type === 'FunctionDeclaration' && node.id ? node.id : code.getTokens(node).find((token) => token.value === 'function'))
        .loc.start;
}

/** Where a function begins: a method with what stands before its parameters. */
function beginning(node) {
    const { parent } = node;
    return parent?.value === node && (parent.type === 'MethodDefinition' || parent.method || /^[gs]et$/.test(parent.kind)) ? parent.range[0] : node.range[0];
}

function keyName(member) {
    if (member.computed) {
        return typeof member.key.value === 'string' ? member.key.value : '';
    }
    return member.key.type === 'PrivateIdentifier' ? `#${member.key.name}` : member.key.name ?? String(member.key.value);
}

/** The name of a function or class: its own, or that of what it is assigned to. */
function nameOf(node) {
    const parent = node.parent;
    if (node.id) {
        return node.id.name;
    }
    if (isMember(parent) && parent.value === node) {
        return keyName(parent);
    }
    if (parent.type === 'VariableDeclarator') {
        return parent.id.name ?? '';
    }
    if (['AssignmentExpression', 'AssignmentPattern'].includes(parent.type) && parent.right === node && /^(=|undefined)$/.test(parent.operator)) {
        const { left } = parent;
        return left.type === 'MemberExpression' ? (left.computed ? '' : (left.property.type === 'PrivateIdentifier' ? '#' : '') + left.property.name) : left.name ?? '';
    }
    return '';
}

function fullName(node) {
    const name = nameOf(node) || '<anonymous>';
    const ofClass = ['MethodDefinition', 'PropertyDefinition'].includes(node.parent.type) && node.parent.value === node;
    return ofClass ? `${nameOf(node.parent.parent.parent) || '<anonymous>'}.${name}` : name;
}

const STRUCTURES = /^(If|Switch|Try|DoWhile|While|With|For|ForIn|ForOf)Statement$/;
const isElseIf = (node) => node.type === 'IfStatement' && node.parent.type === 'IfStatement' && node.parent.alternate === node;

/** Whether the cognitive complexity of the plugin is that of the paper: nothing inside, no recursion, no operator that it leaves out. */
function agrees(found, node) {
    if (node.type === 'LogicalExpression' && node.operator !== '&&') {
        found.agrees = false;
    }
    const callee = node.type === 'CallExpression' && (node.callee.name ?? (node.callee.object?.type === 'ThisExpression' && node.callee.property.name));
    if (callee && found.name.split('.').pop() === callee) {
        found.agrees = false;
    }
}

/** Collects the functions of a source, the places of its class fields and its comments into `result`. */
function probe(result) {
    return {
        create({ sourceCode: code }) {
            const open = [];
            const enter = (node, name, start, parameters, line) => {
                open.forEach((outer) => (outer.agrees = false));
                open.push({ node, name, key: key(start), line: line ?? start.line, parameters, depth: 0, nesting: 0, agrees: true });
                result.functions.push(open.at(-1));
            };
            return {
                '*'(node) {
                    if (isInitializer(node)) {
                        enter(node, '<class field initializer>', node.loc.start, 0);
                    }
                    if (isFunction(node)) {
                        enter(node, fullName(node), head(node, code), node.params.length);
                        open.at(-1).sonar = key(mainToken(node, code));
                    } else if (node.type === 'StaticBlock') {
                        enter(node, '<class static block>', code.getFirstToken(node).loc.start, 0);
                    }
                    if (node.type === 'PropertyDefinition') {
                        result.fields.add(key(node.loc.start));
                    }
                    const inner = open.at(-1);
                    if (inner) {
                        inner.depth += STRUCTURES.test(node.type) && !isElseIf(node) ? 1 : 0;
                        inner.nesting = Math.max(inner.nesting, inner.depth);
                        agrees(inner, node);
                    }
                },
                '*:exit'(node) {
                    if (open.length && STRUCTURES.test(node.type) && !isElseIf(node)) {
                        open.at(-1).depth--;
                    }
                    while (open.at(-1)?.node === node) {
                        open.pop();
                    }
                },
                'Program:exit'(node) {
                    const lines = new Set();
                    for (const { loc } of code.getAllComments()) {
                        for (let line = loc.start.line; line <= loc.end.line; line++) {
                            if (code.lines[line - 1].trim() !== '') {
                                lines.add(line);
                            }
                        }
                    }
                    result.comments = lines.size;
                    result.tokens = node.tokens.length;
                },
            };
        },
    };
}

const lineRule = builtinRules.get('max-lines');
const linter = new Linter({ configType: 'flat' });

function examine(source, sourceType) {
    const result = { functions: [], fields: new Set() };
    const rules = {
        complexity: ['error', 0],
        'no-unreachable': 'error',
        'oracle/cognitive': ['error', 0],
        'oracle/probe': 'error',
        'oracle/total': ['error', { max: 0 }],
        'oracle/filled': ['error', { max: 0, skipBlankLines: true }],
        'oracle/code': ['error', { max: 0, skipBlankLines: true, skipComments: true }],
    };
    const cognitive = sonarjs.rules['cognitive-complexity'];
    const plugin = { rules: { cognitive, probe: probe(result), total: lineRule, filled: lineRule, code: lineRule } };
    const messages = linter.verify(source, [
        {
            plugins: { oracle: plugin },
            languageOptions: { ecmaVersion: 'latest', sourceType },
            linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
            rules,
        },
    ]);
    const fatal = messages.find((message) => message.fatal);
    if (fatal) {
        throw new Error(`${fatal.message}\n${source}`);
    }
    const of = (rule) => messages.filter((message) => message.ruleId === rule);
    const number = (message, pattern) => Number(pattern.exec(message.message)[1]);
    const lines = (rule) => (of(rule).length ? number(of(rule)[0], /\((\d+)\)/) : 0);
    const byPlace = (rule, pattern) => new Map(of(rule).map((message) => [`${message.line}:${message.column - 1}`, number(message, pattern)]));
    const cyclomatic = byPlace('complexity', /complexity of (\d+)/);
    const sonar = byPlace('oracle/cognitive', /from (\d+) to/);
    const unreachable = of('no-unreachable').filter(({ line, column }) => !result.fields.has(`${line}:${column - 1}`));
    const [total, filled, code] = [lines('oracle/total'), lines('oracle/filled'), lines('oracle/code')];
    return {
        lines: [total, code, filled - code, total - filled, result.comments],
        tokens: result.tokens,
        functions: result.functions.sort((a, b) => beginning(a.node) - beginning(b.node)).map((found) => [
            found.name,
            found.line,
            found.node.loc.end.line,
            found.parameters,
            cyclomatic.get(found.key),
            found.nesting,
            found.sonar && found.agrees ? sonar.get(found.sonar) ?? 0 : -1,
        ]),
        unreachable: unreachable.map(({ line, endLine }) => [line, endLine]),
    };
}

function entry(source) {
    const sourceType = sourceTypeOf(source);
    return sourceType ? { source, ...examine(source, sourceType) } : { source };
}

const problems = JSON.parse(readFileSync(bank, 'utf8')).items.map((item) => item.problem);
const references = problems.flatMap(({ references, wrongSolutions }) => [
    references.javascript,
    ...wrongSolutions.filter(({ language }) => language === 'javascript').map(({ source }) => source),
]);
const written = readFileSync(join(here, 'javascript-sources.txt'), 'utf8').split(/^\/\/\/\/.*\n/m).slice(1);
const unescaped = written.map((source) => source.replace(/<(CR|LS|PS|BOM|NBSP)>/g, (_, name) => ({ CR: '\r', LS: '\u2028', PS: '\u2029', BOM: '\uFEFF', NBSP: '\u00A0' })[name]));
const entries = [...references, ...unescaped, ...programs(250)].map(entry);
writeFileSync(target, `[\n${entries.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`);
console.log(`${references.length} of the bank, ${written.length} written, ${entries.length} in all, ${entries.filter((each) => !each.lines).length} not valid`);

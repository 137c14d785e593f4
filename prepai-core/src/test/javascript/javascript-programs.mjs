/* Composes well-formed ECMAScript 2024 programs at random, but always the same ones. */

const STATEMENT_DEPTH = 4;
const EXPRESSION_DEPTH = 4;

/** How many statements and operands a program has at most, roughly. */
const SIZE = 100;

/** Mulberry32: small, and the same everywhere. */
function randomOf(seed) {
    let state = seed;
    return (bound) => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
    };
}

class Composer {
    constructor(seed, module) {
        this.random = randomOf(seed);
        this.module = module;
        this.names = 0;
        this.left = SIZE;
        this.scope = ['alpha', 'beta', 'gamma'];
        this.context = { async: module, generator: false, function: false, loop: false, switch: false, label: '', privates: [], method: false };
    }

    pick(options) {
        return options[this.random(options.length)];
    }

    chance(percent) {
        return this.random(100) < percent;
    }

    fresh(prefix = 'v') {
        return `${prefix}${++this.names}`;
    }

    declare(prefix) {
        const name = this.fresh(prefix);
        this.scope.push(name);
        return name;
    }

    known() {
        return this.pick(this.scope);
    }

    list(most, make, separator = ', ') {
        return Array.from({ length: this.random(most + 1) }, make).join(separator);
    }

    within(change, make) {
        const before = this.context;
        const names = this.scope.length;
        this.context = { ...before, ...change };
        const made = make();
        this.context = before;
        this.scope.length = names;
        return made;
    }

    gap() {
        const rest = ['', '', '', '', '\n', ' // aside\n', '/* between */', '\n\n', '/* one\n two */'];
        return this.pick(rest);
    }

    program() {
        const strict = !this.module && this.chance(20) ? `'use strict';\n` : '';
        const start = this.chance(10) ? '#!/usr/bin/env node\n' : '';
        const body = this.statements(3 + this.random(8), 0);
        const exports = this.module ? `\nexport { alpha as ${this.fresh('out')} };\nexport default ${this.assignment(1)};` : '';
        return `${start}${strict}var alpha = 1, beta = [1], gamma = {};\n${this.module ? `import any, { some as ${this.declare('in')} } from 'module';\n` : ''}${body}${exports}${this.pick(['', '\n', '\n\n// end'])}`;
    }

    statements(count, depth) {
        return Array.from({ length: this.left > 0 ? count : 0 }, () => this.statement(depth) + this.pick(['\n', '\n', '\n\n', ' // note\n', '\n  \n/** words\n\n of it */\n'])).join('');
    }

    block(depth, change = {}) {
        return this.within(change, () => `{${this.gap()}\n${this.statements(this.random(4), depth + 1)}}`);
    }

    body(depth, change = {}) {
        return this.chance(75) ? this.block(depth, change) : this.within(change, () => `${this.expression(2)};`);
    }

    statement(depth) {
        this.left--;
        const simple = ['expression', 'expression', 'variables', 'variables', 'leave', 'empty'];
        const compound = ['branch', 'branch', 'loop', 'loop', 'switched', 'guarded', 'functionDeclaration', 'classDeclaration', 'labeled', 'block'];
        const kind = this.pick(depth < STATEMENT_DEPTH ? [...simple, ...compound] : simple);
        return kind === 'expression' ? this.expressionStatement() : this[kind](depth);
    }

    expressionStatement() {
        const text = this.expression(EXPRESSION_DEPTH);
        return /^(let\b|class\b|function\b|async\b|\{)/.test(text) ? `(${text});` : `${text}${this.pick([';', ';', ' ;'])}`;
    }

    empty() {
        return this.pick([';', 'debugger;']);
    }

    variables() {
        const kind = this.pick(['var', 'let', 'const', 'const']);
        const parts = Array.from({ length: 1 + this.random(2) }, () => {
            const value = this.assignment(EXPRESSION_DEPTH);
            return this.chance(25) ? `${this.pattern(2)} = ${value}` : `${this.declare()} = ${value}`;
        });
        return `${kind} ${parts.join(', ')};`;
    }

    leave() {
        const { context } = this;
        const ways = ['throw new Error(`${alpha}`);'];
        if (context.function) {
            ways.push('return;', `return ${this.expression(3)};`, `return ${this.expression(3)};`);
        }
        if (context.loop) {
            ways.push('continue;', 'break;');
        }
        if (context.switch) {
            ways.push('break;');
        }
        if (context.label) {
            ways.push(`break ${context.label};`);
        }
        return this.chance(60) ? this.pick(ways) : this.expressionStatement();
    }

    branch(depth) {
        let text = `if (${this.expression(3)}) ${this.body(depth)}`;
        while (this.left > 0 && this.chance(30)) {
            text += ` else if (${this.expression(2)}) ${this.body(depth)}`;
        }
        return this.chance(40) ? `${text} else ${this.body(depth)}` : text;
    }

    loop(depth) {
        const inside = { loop: true };
        switch (this.random(7)) {
            case 0:
                return `while (${this.expression(2)}) ${this.body(depth, inside)}`;
            case 1:
                return `do ${this.body(depth, inside)} while (${this.expression(2)});`;
            case 2:
                return this.within({}, () => `for (const ${this.declare()} of ${this.assignment(2)}) ${this.body(depth, inside)}`);
            case 3:
                return this.within({}, () => `for (var ${this.declare()} in ${this.expression(2)}) ${this.body(depth, inside)}`);
            case 4:
                return this.within({}, () => `for (let ${this.pattern(1)} of ${this.assignment(2)}) ${this.body(depth, inside)}`);
            case 5:
                return this.context.async
                    ? this.within({}, () => `for await (const ${this.declare()} of ${this.assignment(2)}) ${this.body(depth, inside)}`)
                    : `for (;;) ${this.block(depth, inside)}`;
            default:
                return this.within({}, () => {
                    const name = this.declare('i');
                    return `for (let ${name} = 0; ${name} < ${this.operand(1)}; ${name}++) ${this.body(depth, inside)}`;
                });
        }
    }

    switched(depth) {
        const cases = Array.from({ length: this.random(4) }, (_, i) => `case ${i}${this.chance(30) ? `: case ${this.operand(1)}` : ''}:\n${this.statements(this.random(2), depth + 1)}`);
        return this.within({ switch: true }, () => `switch (${this.expression(2)}) {\n${cases.join('')}${this.chance(50) ? `default: ${this.statements(1, depth + 1)}` : ''}}`);
    }

    guarded(depth) {
        const parameter = () => this.pick([() => '', () => `(${this.declare('e')}) `, () => `({ message: ${this.declare('m')} }) `])();
        const handler = this.within({}, () => `catch ${parameter()}${this.block(depth)}`);
        const end = `finally ${this.block(depth)}`;
        return `try ${this.block(depth)} ${this.pick([handler, handler, end, `${handler} ${end}`])}`;
    }

    labeled(depth) {
        const label = this.fresh('label');
        return this.within({ label }, () => `${label}: ${this.pick([() => this.loop(depth), () => this.block(depth)])()}`);
    }

    // Functions and classes

    functionText(name, depth, { async = false, generator = false, method = false, keyword = true } = {}) {
        const inside = { async, generator, function: true, loop: false, switch: false, label: '', method };
        const head = keyword ? `${async ? 'async ' : ''}function${generator ? '*' : ''} ` : '';
        return this.within(inside, () => `${head}${name}(${this.parameters(async || generator)})${this.gap() || ' '}${this.block(depth)}`);
    }

    parameters(plain) {
        const parts = Array.from({ length: this.random(3) }, () => this.pick([
            () => this.declare('p'),
            () => this.declare('p'),
            () => `${this.declare('p')} = ${plain ? 1 : this.assignment(1)}`,
            () => (plain ? this.declare('p') : this.pattern(1)),
        ])());
        return [...parts, ...(this.chance(15) ? [`...${this.declare('rest')}`] : [])].join(', ');
    }

    functionDeclaration(depth) {
        const name = this.declare('f');
        return this.functionText(name, depth, { async: this.chance(20), generator: this.chance(20) });
    }

    classDeclaration(depth) {
        const name = this.declare('C');
        return this.classText(name, depth);
    }

    classText(name, depth) {
        const heritage = this.chance(30) ? ` extends (${this.known()})` : '';
        const privates = this.chance(50) ? [this.fresh('#p'), this.fresh('#p')] : [];
        const all = [...this.context.privates, ...privates];
        const members = [...privates.map((each) => `${each} = ${this.random(9)};`), ...Array.from({ length: this.random(5) }, () => this.within({ privates: all, async: false, generator: false }, () => this.member(depth)))];
        const construct = this.chance(40) ? [this.within({ privates: all }, () => this.functionText('constructor', depth, { keyword: false, method: true }))] : [];
        return `class ${name}${heritage} {\n${[...construct, ...members].join('\n')}\n}`;
    }

    key() {
        return this.pick([() => this.fresh('m'), () => `'${this.fresh('q')}'`, () => String(this.random(90)), () => `[!${this.within({ function: false }, () => this.operand(1))}]`, () => this.pick(['get', 'set', 'static', 'async', 'of', 'if', 'await'])])();
    }

    member(depth) {
        const place = this.pick(['', '', 'static ']);
        const options = { keyword: false, method: true };
        switch (this.random(8)) {
            case 0:
                return this.within({ function: false, loop: false, switch: false, label: '', async: false, generator: false }, () => `static ${this.block(depth)}`);
            case 1:
                return this.within({ function: false, async: false, generator: false }, () => `${place}${this.fresh('field')} = ${this.assignment(3)};`);
            case 2:
                return `${place}${this.fresh('field')}${this.pick([';', '\n'])}`;
            case 3:
                return this.within({ function: true, loop: false, switch: false, label: '' }, () => `${place}get ${this.fresh('g')}() ${this.block(depth)}`);
            case 4:
                return this.within({ function: true, loop: false, switch: false, label: '' }, () => `${place}set ${this.fresh('s')}(${this.declare('p')}) ${this.block(depth)}`);
            case 5:
                return `${place}async ${this.functionText(this.key(), depth, { ...options, async: true })}`;
            case 6:
                return `${place}*${this.functionText(this.key(), depth, { ...options, generator: true })}`;
            default:
                return `${place}${this.functionText(this.key(), depth, options)}`;
        }
    }

    // Patterns

    pattern(depth) {
        const element = () => {
            const target = depth > 0 && this.chance(30) ? this.pattern(depth - 1) : this.declare('d');
            return this.chance(30) ? `${target} = ${this.operand(0)}` : target;
        };
        if (this.chance(50)) {
            return `[${this.chance(20) ? ', ' : ''}${element()}${this.chance(40) ? `, ${element()}` : ''}${this.chance(20) ? `, ...${this.declare('rest')}` : ''}]`;
        }
        const property = () => (this.chance(50) ? `${this.fresh('k')}: ${element()}` : this.chance(30) ? `${this.declare('d')} = ${this.operand(0)}` : this.declare('d'));
        return `{ ${property()}${this.chance(40) ? `, ${property()}` : ''}${this.chance(20) ? `, ...${this.declare('rest')}` : ''} }`;
    }

    // Expressions

    expression(depth) {
        return this.chance(5) ? `${this.assignment(depth)}, ${this.assignment(depth)}` : this.assignment(depth);
    }

    assignment(most) {
        this.left--;
        const depth = this.left > 0 ? most : 0;
        if (depth > 0 && this.context.generator && this.chance(10)) {
            return `yield${this.pick(['', ` ${this.operand(depth - 1)}`, `* ${this.operand(depth - 1)}`])}`;
        }
        const options = [() => this.conditional(depth), () => this.conditional(depth), () => this.conditional(depth)];
        if (depth > 0) {
            options.push(() => this.arrow(depth), () => `${this.reference(depth)} ${this.pick(['=', '+=', '**=', '>>>=', '&&=', '||=', '??='])} ${this.assignment(depth - 1)}`);
            options.push(() => `[${this.known()}, { k: ${this.known()} = ${this.operand(0)} }] = ${this.assignment(depth - 1)}`);
        }
        return this.pick(options)();
    }

    conditional(depth) {
        return depth > 0 && this.chance(15) ? `${this.binary(depth - 1)} ? ${this.assignment(depth - 1)} : ${this.assignment(depth - 1)}` : this.binary(depth);
    }

    binary(depth) {
        if (depth <= 0 || this.chance(45)) {
            return this.operand(depth);
        }
        const operator = this.pick(['+', '-', '*', '/', '%', '**', '<', '>=', '===', '!=', '&', '|', '^', '<<', '>>>', 'instanceof', 'in', '&&', '&&', '||', '||', '??']);
        const gap = this.gap();
        const part = () => (['**', '??', '||', '&&', 'in'].includes(operator) ? `(${this.binary(depth - 1)})` : this.operand(depth - 1));
        const more = ['&&', '||', '??'].includes(operator) && this.chance(40) ? ` ${operator} ${part()}` : '';
        return `${part()} ${operator}${gap.startsWith('/') ? ` ${gap}` : gap} ${part()}${more}`;
    }

    arrow(depth) {
        const async = this.chance(20);
        const inside = { async, generator: false, function: true, loop: false, switch: false, label: '' };
        return this.within(inside, () => {
            const head = this.chance(40) ? this.declare('a') : `(${this.parameters(async)})`;
            const body = this.chance(40) ? this.block(STATEMENT_DEPTH - 1) : this.pick([() => `(${this.expression(depth - 1)})`, () => `({ ${this.fresh('k')}: ${this.assignment(depth - 1)} })`])();
            return `${async ? 'async ' : ''}${head} =>${this.pick([' ', ' ', '\n    '])}${body}`;
        });
    }

    reference(depth) {
        const inner = () => this.pick([`.${this.fresh('m')}`, `[${this.operand(0)}]`, '.class', '.of']);
        return this.chance(50) || depth <= 0 ? this.known() : `${this.known()}${inner()}`;
    }

    operand(most) {
        const depth = this.left > 0 ? most : 0;
        const leaves = [() => this.known(), () => this.known(), () => this.literal(), () => 'this'];
        if (depth <= 0) {
            return this.pick(leaves)();
        }
        const inner = () => this.assignment(depth - 1);
        const { context } = this;
        const more = [
            () => `(${this.expression(depth - 1)})`,
            () => `(${this.expression(depth - 1)})`,
            () => `${this.known()}${this.pick(['.', '?.', '?.', '.'])}${this.fresh('m')}${this.pick(['', '()', `?.(${inner()})`, `?.[${inner()}]`, `.n?.[${inner()}].o`])}`,
            () => `${this.known()}(${this.list(3, () => (this.chance(10) ? `...${this.operand(0)}` : inner()))})`,
            () => `new ${this.known()}(${this.list(2, inner)})`,
            () => `[${this.list(3, inner)}${this.chance(20) ? ', ...beta' : ''}]`,
            () => `({ ${this.property(depth)}, ${this.property(depth)} })`,
            () => `${this.pick(['!', '-', '~', 'typeof ', 'void '])}(${inner()})`,
            () => `${this.pick(['++', '--'])}${this.known()}`,
            () => `${this.known()}${this.pick(['++', '--'])}`,
            () => `\`text ${'${'}${this.expression(depth - 1)}} and${this.pick([' ', '\n\n  '])}more ${'${'}\`in${'${'}${this.operand(0)}}\`}\``,
            () => `(${this.functionText(this.pick(['', this.fresh('g')]), STATEMENT_DEPTH - 1, { generator: this.chance(20), async: this.chance(20) })})`,
            () => `(${this.classText(this.pick(['', this.fresh('K')]), STATEMENT_DEPTH - 1)})`,
            () => `alpha\`raw \\u{} ${'${'}${inner()}}\``,
            () => `import(${inner()})`,
        ];
        if (context.async) {
            more.push(() => `(await ${this.operand(depth - 1)})`);
        }
        if (context.privates.length) {
            more.push(() => `${this.known()}${this.pick(['.', '?.'])}${this.pick(context.privates)}`, () => `(${this.pick(context.privates)} in ${this.known()})`);
        }
        return this.pick([...leaves, ...more])();
    }

    property(depth) {
        return this.pick([
            () => this.known(),
            () => `${this.fresh('k')}: ${this.assignment(depth - 1)}`,
            () => `${this.fresh('k')}: ${this.assignment(depth - 1)}`,
            () => `['${this.fresh('k')}']: ${this.assignment(depth - 1)}`,
            () => this.functionText(this.fresh('m'), STATEMENT_DEPTH - 1, { keyword: false, method: true }),
            () => `async *${this.functionText(this.fresh('m'), STATEMENT_DEPTH - 1, { keyword: false, method: true, async: true, generator: true })}`,
            () => this.within({ function: true, loop: false, switch: false, label: '', async: false, generator: false }, () => `get ${this.fresh('g')}() ${this.block(STATEMENT_DEPTH - 1)}`),
            () => '...gamma',
        ])();
    }

    literal() {
        return this.pick(['0', '1.5', '0x1F', '1_000', '10n', '.5e-3', "'text'", '"it\'s"', "'\\u{1F600}\\n'", '/[/\\]]+/giu', '/=x/', 'true', 'null', '`plain\n\n  text`', "'long \\\n  line'"]);
    }
}

export function programs(count) {
    return Array.from({ length: count }, (_, seed) => new Composer(seed + 1, seed % 3 === 0).program());
}

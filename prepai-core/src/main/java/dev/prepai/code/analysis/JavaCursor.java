package dev.prepai.code.analysis;

import dev.prepai.code.analysis.JavaFrame.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** How far a parser has come, and what has begun there and not ended yet. */
final class JavaCursor {

    final JavaTokens tokens;
    final JavaNames names;
    final JavaFunction file = new JavaFunction("", 1, -1);
    final List<JavaFunction> functions = new ArrayList<>();
    final BitSet unreachable = new BitSet();
    /** The brackets that stand on the stack. */
    final BitSet open = new BitSet();

    int position;
    /** Whether a statement or a member begins here; otherwise an expression goes on. */
    boolean atStart = true;

    private final Deque<JavaFrame> frames = new ArrayDeque<>();
    private boolean wellFormed = true;

    JavaCursor(JavaTokens tokens) {
        this.tokens = tokens;
        this.names = new JavaNames(tokens);
        frames.push(new JavaFrame(Kind.TYPE, file, -1, 0, 0, tokens.size()));
    }

    boolean isOver() {
        return position >= tokens.size();
    }

    /** Ends what is still open, which only the file should be. */
    void end() {
        require(atStart && frames.size() == 1);
        while (frames.size() > 1) {
            pop();
        }
    }

    boolean isWellFormed() {
        return wellFormed;
    }

    void require(boolean condition) {
        wellFormed &= condition;
    }

    JavaFrame top() {
        return frames.element();
    }

    boolean at(String text) {
        return tokens.text(position).equals(text);
    }

    void push(JavaFrame frame) {
        frame.function().depth(frame.depth());
        frames.push(frame);
    }

    void pushBracket(Kind kind) {
        boolean brace = at("{");
        open.set(position);
        push(top().bracket(kind, position, brace ? tokens.end(position) : top().end()));
        position++;
    }

    void pushFunction(Kind kind, JavaFunction function) {
        functions.add(function);
        push(top().inner(kind, function));
    }

    JavaFrame pop() {
        JavaFrame frame = frames.pop();
        if (frame.open() >= 0) {
            open.clear(frame.open());
        }
        if (frame.is(Kind.METHOD) || frame.is(Kind.LAMBDA)) {
            frame.function().end(tokens.lastLine(position - 1));
            top().function().nest(frame.function(), top().nesting());
        }
        return frame;
    }

    /** Ends the lambdas and conditional expressions that go as far as the expression. */
    void endExpression() {
        while (top().isOpenEnded()) {
            pop();
        }
        top().logical = "";
    }

    void leaveDead() {
        JavaFrame frame = top();
        if (frame.deadFrom > 0) {
            unreachable.set(frame.deadFrom, tokens.lastLine(position - 1) + 1);
        }
        frame.deadFrom = 0;
        frame.left = false;
    }

    /** Declares what a declaration with a type declares, if there is one here; its other names follow at commas. */
    void declaration(Name.Kind kind) {
        int name = tokens.declaredName(position);
        if (name >= 0) {
            names.local(kind, name, top().end());
            top().declares = kind;
            position = name + 1;
        }
    }

    /** Declares the variable of a pattern, which lives as long as the block at most. */
    void pattern() {
        int name = tokens.declaredName(position);
        if (name >= 0) {
            names.local(Name.Kind.PARAMETER, name, top().end());
            position = name + 1;
        }
    }
}

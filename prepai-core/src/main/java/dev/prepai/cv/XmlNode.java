package dev.prepai.cv;

/** An element, or the text between two. */
sealed interface XmlNode permits XmlElement, XmlNode.Text {
    /** Appends the node as XML. */
    void write(StringBuilder out);

    /** Text with its entities resolved. */
    record Text(String characters) implements XmlNode {
        @Override
        public void write(StringBuilder out) {
            out.append(escaped(characters));
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }
}

package org.liaison.batch.file;

import java.util.regex.Pattern;

/**
 * Tells whether a cell has lost letters before its file came here: as {@code ?} where a program wrote an encoding that does not
 * have them, as U+FFFD where one read bytes that meant nothing to it, or as pairs like {@code Ã¼} where one took UTF-8 for
 * something else. Nothing brings them back, but whoever made the file can export it anew.
 */
public final class LostLetters {

    /** Between letters, or before or behind them where no question ends and nothing is left out. */
    private static final Pattern QUESTION_MARKS = Pattern.compile(
            "\\p{L}\\?{1,2}\\p{Ll}|(?<![\\p{L}\\p{N}\\p{P}\\p{S}])\\?{1,2}\\p{Ll}{2}|\\p{Lu}\\?{1,2}\\p{Lu}");

    /** Words whose every letter is lost; three question marks are what people write who do not know. */
    private static final Pattern NOTHING_ELSE = Pattern.compile("\\?{4,}|\\?{2,}+(?:[ -]\\?{2,}+)++");

    /** In addresses of the web a question mark begins the query. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("://|\\bwww\\.|\\w\\?\\w+=|[/@]");

    /** What the bytes behind the first of a letter in UTF-8 are in Windows-1252; a quotation may also end behind a letter. */
    private static final String FOLLOWING = "(?:[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘•–—˜™š›œžŸ]|[’“”](?=\\p{L}))";

    /** UTF-8 that was read as Windows-1252, or as Windows-1250. */
    private static final Pattern MOJIBAKE = Pattern.compile("[ÃÂÄÅÐÑ]" + FOLLOWING
            + "|â€[\\u0080-\\u00BF‚„…†‡ˆ‰‹‘’“”•–—˜™š›œžŸ]" + "|[ĂĹ][ˇ˘¤¦§¨©«¬®°±˛´µ¶·¸»˝€‚„…†‡‰‹‘’“”•–—™›]|ï»¿|ï¿½");

    private LostLetters() {}

    /** Whether letters are missing from the text. */
    public static boolean from(String text) {
        boolean isAscii = true;
        boolean hasQuestionMark = false;
        for (int i = 0; i < text.length(); i++) {
            isAscii &= text.charAt(i) < 0x80;
            hasQuestionMark |= text.charAt(i) == '?';
        }
        return (hasQuestionMark && hasLostToQuestionMarks(text)) || (!isAscii && isGarbled(text));
    }

    private static boolean hasLostToQuestionMarks(String text) {
        return !WEB_ADDRESS.matcher(text).find()
                && (QUESTION_MARKS.matcher(text).find()
                        || NOTHING_ELSE.matcher(text.strip()).matches());
    }

    private static boolean isGarbled(String text) {
        return text.indexOf('\uFFFD') >= 0 || MOJIBAKE.matcher(text).find();
    }
}

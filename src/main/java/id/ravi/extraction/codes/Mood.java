package id.ravi.extraction.codes;

import id.ravi.extraction.reading.Passage;
import id.ravi.extraction.words.Topic;
import java.util.List;

/** What a message as a whole says about any code in it. */
record Mood(boolean announcesCode, boolean isShortLived, boolean isSecret, boolean isToProve, boolean isBusiness) {
    static Mood of(List<Passage> passages) {
        return new Mood(
                mention(passages, Topic.CODE),
                mention(passages, Topic.EXPIRY),
                mention(passages, Topic.SECRECY),
                mention(passages, Topic.PURPOSE),
                mention(passages, Topic.OTHER_BUSINESS));
    }

    private static boolean mention(List<Passage> passages, Topic topic) {
        return passages.stream().anyMatch(passage -> passage.mentions(topic));
    }
}

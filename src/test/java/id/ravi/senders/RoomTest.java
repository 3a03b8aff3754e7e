package id.ravi.senders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void endsWithItsOctets() {
        var room = new Room(10, 100);
        assertThat(room.take(6)).isTrue();
        assertThat(room.take(5)).isFalse();
        assertThat(room.take(4)).isTrue();
        assertThat(room.take(1)).isFalse();
        room.giveBack(6);
        assertThat(room.take(6)).isTrue();
    }

    @Test
    void endsWithItsPieces() {
        var room = new Room(10, 2);
        assertThat(room.take(0)).isTrue();
        assertThat(room.take(0)).isTrue();
        assertThat(room.take(0)).isFalse();
        room.giveBack(0);
        assertThat(room.take(0)).isTrue();
    }
}

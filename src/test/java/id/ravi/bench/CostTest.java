package id.ravi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CostTest {
    @Test
    void readsBudgetsAndSkipsWhatSaysNothing() {
        var budgets = Cost.parse(
                """
                # operation statements bytes

                get    1.5  90000
                post 6 238000
                """);
        assertThat(budgets).containsExactly(new Cost("get", 1.5, 90_000), new Cost("post", 6, 238_000));
    }

    @Test
    void aBudgetIsALineOfTheFile() {
        var cost = new Cost("get", 2.5, 90_000);
        assertThat(Cost.parse(cost.toString())).containsExactly(cost);
    }

    @Test
    void eitherOfTheTwoCanExceedABudget() {
        var budget = new Cost("get", 2, 100);
        assertThat(new Cost("get", 2, 100).isWithin(budget)).isTrue();
        assertThat(new Cost("get", 2.01, 1).isWithin(budget)).isFalse();
        assertThat(new Cost("get", 1, 101).isWithin(budget)).isFalse();
    }

    @Test
    void theLeastOfEachCounts() {
        var least = Cost.least(new Cost("get", 2, 100), new Cost("get", 3, 50));
        assertThat(least).isEqualTo(new Cost("get", 2, 50));
    }

    @Test
    void aLineThatIsNoBudgetIsShown() {
        assertThatThrownBy(() -> Cost.parse("get 1")).hasMessageContaining("get 1");
    }
}

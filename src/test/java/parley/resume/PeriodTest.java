package parley.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  private static final YearMonth TODAY = YearMonth.of(2026, 6);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jan 2020 – Mar 2020|2020-01|2020-03|3",
        "January 2020 to present|2020-01|present|78",
        "01/2020 - 03/2022|2020-01|2022-03|27",
        "15/01/2020 - 03/02/2022|2020-01|2022-02|26",
        "2020-01 – 2021-12|2020-01|2021-12|24",
        "2018 – 2020|2018|2020|24",
        "2019-2021|2019|2021|24",
        "2020 - 2020|2020|2020|6",
        "since 2024|2024|present|24",
        "Sept. 2019 — Now|2019-09|present|82",
        "Sep '19 - Oct '20|2019-09|2020-10|14",
        "Summer 2019 - Fall 2019|2019-06|2019-09|4",
        "Mai 2019 bis heute|2019-05|present|86",
        "05.2019 - 07.2019|2019-05|2019-07|3",
        "Q1 2020 - Q3 2020|2020-01|2020-07|7",
        "Developer (Mar 2021 - current)|2021-03|present|64",
        "June 2025 – Dec 2030|2025-06|2030-12|13",
      })
  void readsTheWaysInWhichPeopleWriteDates(String text, String from, String to, int months) {
    Period period = Objects.requireNonNull(Period.in(text, TODAY));
    assertThat(period.fromText()).isEqualTo(from);
    assertThat(period.toText()).isEqualTo(to);
    assertThat(period.months()).isEqualTo(months);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "in 2019",
        "13/2020 - 14/2021",
        "2022 - 2019",
        "call 2020-555-1234",
        "1200 - 1300",
        "Jan 2030 - present"
      })
  void whatIsNoRangeOfThePastIsNone(String text) {
    assertThat(Period.in(text, TODAY)).isNull();
  }
}

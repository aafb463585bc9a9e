package parley.config;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Language models, asked in this order; without any the local engine does everything. */
public record Llm(
    @Doc(
            "The base of an OpenAI-compatible API, such as https://api.groq.com/openai/v1; unset:"
                + " no language model.")
        @Shape(value = "https?://[^?#\\s]+", says = "http(s)://host[:port][/path]")
        @Nullable String url,
    @Doc("Its key, sent as a bearer token.") @Secret @Nullable String key,
    @Doc("The model's name there.") @Default("default") String model,
    @Doc("US cents for a million tokens that it reads.")
        @Default("0")
        @Range(min = "0", max = "10000000")
        int inputCents,
    @Doc("US cents for a million tokens that it writes.")
        @Default("0")
        @Range(min = "0", max = "10000000")
        int outputCents,
    @Doc("SCHEMA where it takes a JSON schema for its output, OBJECT where only JSON mode.")
        @Default("SCHEMA")
        JsonOutput jsonOutput,
    Provider second,
    Provider third,
    @Doc("The longest answer time of one try.")
        @Default("PT30S")
        @Range(min = "PT0.1S", max = "PT5M")
        Duration timeout,
    @Doc("The longest silence before the first piece of an answer, and between two.")
        @Default("PT15S")
        @Range(min = "PT0.05S", max = "PT5M")
        Duration silence,
    @Doc("Tries at one provider before the next one is asked.")
        @Default("3")
        @Range(min = "1", max = "10")
        int attempts,
    @Doc("From the first try to the second; doubled from there, with jitter.")
        @Default("PT0.5S")
        @Range(min = "PT0.01S", max = "PT1M")
        Duration retryAfter,
    @Doc("Calls a minute to one provider from this node.")
        @Default("300")
        @Range(min = "1", max = "100000")
        int perMinute,
    @Doc("Calls at once to one provider from this node; others wait.")
        @Default("8")
        @Range(min = "1", max = "1000")
        int concurrent,
    @Doc("How long a provider that failed half of its last ten calls is left alone.")
        @Default("PT30S")
        @Range(min = "PT0.05S", max = "PT1H")
        Duration rest,
    @Doc("How long a provider that refused the key is left alone.")
        @Default("PT15M")
        @Range(min = "PT0.05S", max = "P1D")
        Duration keyRest,
    @Doc("The largest answer, in bytes as they are sent.")
        @Default("262144")
        @Range(min = "1024", max = "10485760")
        int maxResponse,
    @Doc("US cents that one job may cost in all; 0 for no limit.")
        @Default("0")
        @Range(min = "0", max = "100000000")
        int jobBudgetCents,
    @Doc("US cents that all jobs may cost in a calendar month; 0 for no limit.")
        @Default("0")
        @Range(min = "0", max = "100000000")
        int monthBudgetCents,
    @Doc(
            "Versions of prompts in place of the newest: one is a roll-back, several are a trial"
                + " by job.")
        @Shape(
            value = "[a-z-]+=[0-9.]+(\\|[0-9.]+)*(,[a-z-]+=[0-9.]+(\\|[0-9.]+)*)*",
            says = "prompt=version[|version], separated by commas")
        @Nullable String prompts) {

  /** How an endpoint is told to answer in JSON. */
  public enum JsonOutput {
    SCHEMA,
    OBJECT
  }

  /** Another endpoint, for when those before it fail. */
  public record Provider(
      @Doc("As llm.url, for when the providers before this one fail; unset: there is none.")
          @Shape(value = "https?://[^?#\\s]+", says = "http(s)://host[:port][/path]")
          @Nullable String url,
      @Doc("Its key, sent as a bearer token.") @Secret @Nullable String key,
      @Doc("The model's name there.") @Default("default") String model,
      @Doc("US cents for a million tokens that it reads.")
          @Default("0")
          @Range(min = "0", max = "10000000")
          int inputCents,
      @Doc("US cents for a million tokens that it writes.")
          @Default("0")
          @Range(min = "0", max = "10000000")
          int outputCents,
      @Doc("SCHEMA where it takes a JSON schema for its output, OBJECT where only JSON mode.")
          @Default("SCHEMA")
          JsonOutput jsonOutput) {
    @Override
    public String toString() {
      return Tree.masked(this);
    }
  }

  /** Those that are configured, in the order in which they are asked. */
  public List<Provider> providers() {
    return Stream.of(
            new Provider(url, key, model, inputCents, outputCents, jsonOutput), second, third)
        .filter(provider -> provider.url() != null)
        .toList();
  }

  @Override
  public String toString() {
    return Tree.masked(this);
  }
}

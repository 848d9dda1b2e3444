using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Entries;

public sealed class EntryRulesTests
{
    private static readonly EntryForm _initiative = FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Initiative, FormStage.SelfEvaluation);
    private static readonly EntryForm _strategy = FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Strategy, FormStage.SelfEvaluation);

    public static TheoryData<string, string, string, bool> InitiativeAnswers => new()
    {
        { "①", "(ⅰ)", "ア", false },
        { "①", "(ⅱ)", "ア", false },
        { "②", "(ⅰ)", "ア", true },
        { "①", "(ⅰ)", "イ", true },
        { "②", "(ⅱ)", "イ", true },
        { "③", "(ⅰ)", "ア", true },
    };

    [Theory]
    [MemberData(nameof(InitiativeAnswers))]
    public void An_initiative_that_missed_its_target_or_is_to_be_revised_says_why_and_what_next(string target, string execution, string effect, bool asks)
    {
        var entry = Entry(_initiative, ("results", "行った"), ("target", target), ("execution", execution), ("effect", effect));

        Assert.Equal(asks ? ["challenge", "improvement"] : [], EntryRules.Missing(entry).Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("A", "ア", false)]
    [InlineData("B", "ア", true)]
    [InlineData("A", "イ", true)]
    public void A_strategy_that_is_not_on_course_or_is_to_be_revised_says_why_and_what_next(string outcome, string effect, bool asks)
    {
        var entry = Entry(_strategy, ("outcome", outcome), ("effect", effect));

        Assert.Equal(asks ? ["challenge", "improvement"] : [], EntryRules.Missing(entry).Select(fault => fault.Field));
    }

    [Fact]
    public void The_message_names_the_answer_that_asks_for_it()
    {
        var entry = Entry(_strategy, ("outcome", "B"), ("effect", "ア"), ("challenge", "参加が少ない"));

        Assert.Equal("今後の対応方向を入力してください（「アウトカム指標の達成状況」が「順調でない」のため）", Assert.Single(EntryRules.Missing(entry)).Message);
    }

    [Fact]
    public void Nothing_at_all_is_missing_every_answer_and_the_results_but_no_reasons() =>
        Assert.Equal(["results", "target", "execution", "effect"], EntryRules.Missing(Entry(_initiative)).Select(fault => fault.Field));

    [Fact]
    public void What_has_no_indicator_needs_no_other_answer() =>
        Assert.Empty(EntryRules.Missing(Entry(_initiative, ("results", "行った"), ("effect", "―"))));

    [Fact]
    public void What_is_not_evaluated_says_why_and_nothing_else()
    {
        Assert.Empty(EntryRules.Missing(Entry(_initiative, ("out-of-scope", "on"), ("blank-reason", "市全体の事業に移ったため"))));
        Assert.Equal("blank-reason", Assert.Single(EntryRules.Missing(Entry(_initiative, ("out-of-scope", "on")))).Field);
        Assert.Equal("target", Assert.Single(EntryRules.Missing(Entry(_initiative, ("out-of-scope", "on"), ("blank-reason", "移ったため"), ("target", "②")))).Field);
        Assert.Equal(["target"], EntryRules.ClearedBy(Entry(_initiative, ("out-of-scope", "on"), ("blank-reason", "移ったため"), ("target", "②"))).Select(field => field.Key));
    }

    [Theory]
    [InlineData("①", "―", true)]
    [InlineData("②", "―", true)]
    [InlineData("①", "ア", false)]
    public void A_target_that_was_measured_and_an_effect_that_was_not_contradict_each_other(string target, string effect, bool contradicts)
    {
        var entry = Entry(_initiative, ("results", "行った"), ("target", target), ("execution", "(ⅰ)"), ("effect", effect), ("challenge", "課題"), ("improvement", "改善策"));

        Assert.Equal(contradicts ? ["effect"] : [], EntryRules.Missing(entry).Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("。", true)]
    [InlineData("𠮷", true)]
    [InlineData("実施", false)]
    [InlineData("", false)]
    public void Results_of_a_single_letter_are_odd(string results, bool isOdd)
    {
        var entry = Entry(_initiative, ("results", results));

        Assert.Equal(isOdd ? ["results"] : [], EntryRules.Odd(entry, new EntryReading(entry.Form.Empty, new InitiativePlan("取組"), 2022)).Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("①", "(ⅱ)", false)]
    [InlineData("②", "(ⅰ)", true)]
    public void At_midterm_a_target_that_will_be_missed_asks_for_reasons(string target, string execution, bool asks)
    {
        var form = FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Initiative, FormStage.Midterm);
        var entry = Entry(form, ("target", target), ("execution", execution), ("effect", "ア"));

        Assert.Equal(asks ? ["challenge", "improvement"] : [], EntryRules.Missing(entry).Select(fault => fault.Field));
    }

    [Fact]
    public void A_reform_item_has_one_text_for_reasons_and_remedies()
    {
        var form = FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Reform, FormStage.SelfEvaluation);

        Assert.Equal(["challenge"], EntryRules.Missing(Entry(form, ("results", "行った"), ("target", "②"))).Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("target", "④", "示した選択肢から")]
    [InlineData("target", "A", "示した選択肢から")]
    [InlineData("results", "a\u202Eb", "「a」と「b」の間に、文字の向きを変える記号（U+202E）があります")]
    [InlineData("challenge", "a\uFFFFb", "文字ではない符号（U+FFFF）があります")]
    [InlineData("blank-reason", "\uE000b", "外字（私用領域の文字）（U+E000）があります")]
    public void What_no_file_can_carry_is_never_saved(string key, string value, string words) =>
        Assert.Contains(words, Assert.Single(EntryRules.Unstorable(Entry(_initiative, (key, value)), 2022)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_may_have_two_thousand_letters_and_no_more()
    {
        Assert.Empty(EntryRules.Unstorable(Entry(_initiative, ("results", new string('あ', 2000))), 2022));
        Assert.Equal("当年度の取組実績は2,000文字までで入力してください（いまは2,001文字）", Assert.Single(EntryRules.Unstorable(Entry(_initiative, ("results", new string('あ', 2001))), 2022)).Message);
    }

    [Fact]
    public void What_is_out_of_scope_has_no_results_of_indicators_and_keeps_what_it_cost()
    {
        var typed = Entry(
            _initiative,
            ("out-of-scope", "on"), ("blank-reason", "移ったため"), ("results-of", "1"), ("results-of.1.actual", "80"), ("settled", "S2022"), ("settled.S2022.amount", "5"));

        Assert.Equal(["results-of.1.actual"], EntryRules.ClearedBy(typed).Select(field => field.Key));
        Assert.Equal("results-of.1.actual", Assert.Single(EntryRules.Missing(typed)).Field);
    }

    [Fact]
    public void A_reason_for_no_evaluation_beside_an_evaluation_is_asked_about()
    {
        var typed = Entry(_initiative, ("results", "行った"), ("effect", "―"), ("blank-reason", "移ったため"));

        Assert.Equal("blank-reason", Assert.Single(EntryRules.Missing(typed)).Field);
    }

    [Fact]
    public void New_lines_are_of_one_kind_and_blanks_around_a_text_but_for_its_indentation_say_nothing()
    {
        var field = _initiative.Find(EvaluationText.Results)!;

        Assert.Equal("　一行目\n二行目", Entry(_initiative, ("results", " \r\n　 一行目\r\n二行目\r\n　"))[field]);
        Assert.Empty(EntryDifference.Between(Entry(_initiative, ("results", "同じ")), Entry(_initiative, ("results", "同じ "))));
    }

    private static EntryTyped Entry(EntryForm form, params (string Key, string Value)[] values) =>
        EntryTyped.From(form, key => values.FirstOrDefault(value => value.Key == key).Value);
}

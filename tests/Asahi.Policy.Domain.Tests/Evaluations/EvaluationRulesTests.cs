using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Tests.Evaluations;

public sealed class EvaluationRulesTests
{
    private static readonly EvaluationForm _initiative = EvaluationForms.Of(FormEra.Reiwa3, 3);
    private static readonly EvaluationForm _strategy = EvaluationForms.Of(FormEra.Reiwa3, 2);

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

        Assert.Equal(asks ? ["challenge", "improvement"] : [], EvaluationRules.Missing(entry).Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("A", "ア", false)]
    [InlineData("B", "ア", true)]
    [InlineData("A", "イ", true)]
    public void A_strategy_that_is_not_on_course_or_is_to_be_revised_says_why_and_what_next(string outcome, string effect, bool asks)
    {
        var entry = Entry(_strategy, ("outcome", outcome), ("effect", effect));

        Assert.Equal(asks ? ["challenge", "improvement"] : [], EvaluationRules.Missing(entry).Select(fault => fault.Field));
    }

    [Fact]
    public void The_message_names_the_answer_that_asks_for_it()
    {
        var entry = Entry(_strategy, ("outcome", "B"), ("effect", "ア"), ("challenge", "参加が少ない"));

        Assert.Equal("今後の対応方向を入力してください（「アウトカム指標の達成状況」が「順調でない」のため）", Assert.Single(EvaluationRules.Missing(entry)).Message);
    }

    [Fact]
    public void Nothing_at_all_is_missing_every_answer_and_the_results_but_no_reasons() =>
        Assert.Equal(["results", "target", "execution", "effect"], EvaluationRules.Missing(Entry(_initiative)).Select(fault => fault.Field));

    [Fact]
    public void What_has_no_indicator_needs_no_other_answer() =>
        Assert.Empty(EvaluationRules.Missing(Entry(_initiative, ("results", "行った"), ("effect", "―"))));

    [Fact]
    public void What_is_not_evaluated_says_why_and_nothing_else()
    {
        Assert.Empty(EvaluationRules.Missing(Entry(_initiative, ("blank-reason", "市全体の事業に移ったため"))));
        Assert.Equal("target", Assert.Single(EvaluationRules.Missing(Entry(_initiative, ("blank-reason", "移ったため"), ("target", "②")))).Field);
    }

    [Theory]
    [InlineData("①", "(ⅱ)", false)]
    [InlineData("②", "(ⅰ)", true)]
    public void At_midterm_a_target_that_will_be_missed_asks_for_reasons(string target, string execution, bool asks)
    {
        var form = EvaluationForms.Of(FormEra.Reiwa3, 3, FormStage.Midterm);
        var entry = Entry(form, ("target", target), ("execution", execution), ("effect", "ア"));

        Assert.Equal(asks ? ["challenge", "improvement"] : [], EvaluationRules.Missing(entry).Select(fault => fault.Field));
    }

    [Fact]
    public void A_reform_item_has_one_text_for_reasons_and_remedies()
    {
        var form = EvaluationForms.Of(FormEra.Reiwa3, EvaluationForms.ReformLevel);

        Assert.Equal(["challenge"], EvaluationRules.Missing(Entry(form, ("results", "行った"), ("target", "②"))).Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("target", "④", "示した選択肢から")]
    [InlineData("target", "A", "示した選択肢から")]
    [InlineData("results", "a\u202Eb", "「a」と「b」の間に、文字の向きを変える記号（U+202E）があります")]
    [InlineData("challenge", "a\uFFFFb", "文字ではない符号（U+FFFF）があります")]
    [InlineData("blank-reason", "\uE000b", "外字（私用領域の文字）（U+E000）があります")]
    public void What_no_file_can_carry_is_never_saved(string key, string value, string words) =>
        Assert.Contains(words, Assert.Single(EvaluationRules.Unstorable(Entry(_initiative, (key, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_may_have_two_thousand_letters_and_no_more()
    {
        Assert.Empty(EvaluationRules.Unstorable(Entry(_initiative, ("results", new string('あ', 2000)))));
        Assert.Equal("当年度の取組実績は2,000文字までで入力してください（いまは2,001文字）", Assert.Single(EvaluationRules.Unstorable(Entry(_initiative, ("results", new string('あ', 2001))))).Message);
    }

    [Fact]
    public void New_lines_are_of_one_kind_and_blanks_around_a_text_but_for_its_indentation_say_nothing()
    {
        var field = _initiative.Find(EvaluationText.Results)!;

        Assert.Equal("　一行目\n二行目", Entry(_initiative, ("results", " \r\n　 一行目\r\n二行目\r\n　"))[field]);
        Assert.Empty(Entry(_initiative, ("results", "同じ")).Against(Entry(_initiative, ("results", "同じ "))));
    }

    private static EvaluationEntry Entry(EvaluationForm form, params (string Key, string Value)[] values) =>
        new(form, field => values.FirstOrDefault(value => value.Key == field.Key).Value);
}

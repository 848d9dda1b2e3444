using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Entries;

/// <summary>Whatever the record and its editions keep is written by a field of some form, or it is said why not.</summary>
public sealed class EveryPropertyTests
{
    private static readonly Lazy<IReadOnlyList<(string Field, IReadOnlySet<string> Reached)>> _written = new(() => [.. Written()]);

    [Fact]
    public void Every_property_is_written_by_a_field_or_it_is_said_why_not()
    {
        var all = PropertyWalk.Below(typeof(OperatingPolicy), typeof(PublishedPolicy));
        var reached = _written.Value.SelectMany(it => it.Reached).ToHashSet();
        var excepted = all.Where(name => WrittenElsewhere.Patterns.Any(pattern => WrittenElsewhere.Fits(pattern, name))).ToList();

        Assert.Empty(reached.Except(all));
        Assert.True(reached.Count > 60, $"Only {reached.Count} properties were written.");
        None("No field writes {0}, and nobody says why.", all.Except(reached).Except(excepted));
        None("{0} is written by a field, and is no exception.", excepted.Intersect(reached));
        None("There is no {0} that could be an exception.", WrittenElsewhere.Patterns.Where(pattern => !all.Any(name => WrittenElsewhere.Fits(pattern, name))));
    }

    [Fact]
    public void Every_field_says_something_in_the_edition() =>
        None("{0} is typed for nothing.", _written.Value.Where(it => it.Reached.Count == 0).Select(it => it.Field));

    [Fact]
    public void What_is_read_and_written_back_is_the_same() => None(
        "{0} loses something by itself.",
        _eras.SelectMany(full => Forms(FullDraft.Make(full))).Where(it => !it.Typed.Write(it.Reading).Says(it.Reading.Content)).Select(it => $"The form of {it.Item.Level} {it.Stage}"));

    [Fact]
    public void Every_field_can_be_typed_otherwise() =>
        None("{0} was never tried.", Places().Except(_written.Value.Select(it => it.Field)));

    private static void None(string words, IEnumerable<string> names) =>
        Assert.True(!names.Any(), string.Join('\n', names.Select(name => words.Replace("{0}", name, StringComparison.Ordinal))));

    private static readonly IReadOnlyList<PublishedPolicy> _eras = FullEdition.All;

    // Beside what is written back untouched: what a form loses by itself is reached by none of its fields.
    private static IEnumerable<(string Field, IReadOnlySet<string> Reached)> Written() =>
        from full in _eras
        from form in Forms(FullDraft.Make(full))
        let before = With(full, form.Item.Key, form.Stage, form.Typed)
        from other in TypedAlterations.Of(form.Typed, full.FiscalYear)
        select ($"{full.Era} {form.Item.Level} {form.Stage} {other.Name}", Reached(before, With(full, form.Item.Key, form.Stage, other.Typed)));

    private static IEnumerable<string> Places() => _eras.SelectMany(full => Forms(FullDraft.Make(full))
        .SelectMany(it => TypedAlterations.Places(it.Typed).Select(place => $"{full.Era} {it.Item.Level} {it.Stage} {place.Name}")));

    private static OperatingPolicy With(PublishedPolicy full, string key, FormStage stage, EntryTyped typed)
    {
        var policy = FullDraft.Make(full);
        var form = Forms(policy).Single(it => it.Item.Key == key && it.Stage == stage);
        var entry = form.Item.On(stage) ?? form.Item.Begin(stage, typed.Form.Empty.Value);
        entry.Put(typed.Write(form.Reading));

        return policy;
    }

    // What no edition says is lost, however well it stands in the record.
    private static IReadOnlySet<string> Reached(OperatingPolicy before, OperatingPolicy after)
    {
        var edition = PropertyWalk.Between(before.Freeze(FullDraft.Ward, PrintedContacts.None), after.Freeze(FullDraft.Ward, PrintedContacts.None));

        return edition.Count == 0 ? edition : PropertyWalk.Between(before, after).Concat(edition).ToHashSet();
    }

    private static IEnumerable<(EntryReading Reading, PolicyItem Item, FormStage Stage, EntryTyped Typed)> Forms(OperatingPolicy policy) =>
        from placed in PlacedItems.AllOf(policy)
        from stage in Enum.GetValues<FormStage>()
        let form = FormEras.Of(policy.Era).Find(placed.Place.Level, stage)
        where form is not null
        let reading = new EntryReading(placed.Item.On(stage)?.Content ?? form.Empty, placed.Item.ItemPlan, policy.FiscalYear)
        select (reading, placed.Item, stage, form.Read(reading));
}

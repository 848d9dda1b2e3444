using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Tests.Support;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Tests.Eras;

public sealed class KnownErasTests
{
    [Theory]
    [InlineData(1989, FormEra.Heisei)]
    [InlineData(2014, FormEra.Heisei)]
    [InlineData(2019, FormEra.Heisei)]
    [InlineData(2020, FormEra.Reiwa3)]
    [InlineData(2022, FormEra.Reiwa3)]
    [InlineData(2023, FormEra.Reiwa5)]
    public void Each_year_has_its_era(int year, FormEra era) => Assert.Equal(era, FormEras.Find(year)!.Id);

    [Fact]
    public void Every_year_that_the_portal_keeps_has_one()
    {
        Assert.All(Enumerable.Range(FiscalYear.First, FiscalYear.Last - FiscalYear.First + 1), year => Assert.NotNull(FormEras.Find(year)));
        Assert.Null(FormEras.Find(FiscalYear.First - 1));
    }

    [Fact]
    public void The_years_of_an_era_without_forms_are_not_begun() =>
        Assert.Equal([FormEra.Heisei], FormEras.All.Where(era => !era.IsBegun).Select(era => era.Id));

    [Fact]
    public void Where_no_answers_are_known_nothing_is_counted_and_every_level_may_still_say_something()
    {
        var era = FormEras.Of(FormEra.Heisei);

        Assert.Empty(era.CodeSets);
        Assert.Empty(Tally.AllOf(FullEdition.Heisei));
        Assert.Null(Tally.FirstOf(FullEdition.Heisei));
        Assert.Empty(Mismatch.AllOf(FullEdition.Heisei));
        Assert.Equal((ItemLevel.Initiative, null), (era.Budgeted, era.OfIndicators));
        Assert.All(Enum.GetValues<ItemLevel>(), level => Assert.All([FormStage.Plan, FormStage.SelfEvaluation], stage => Assert.NotEmpty(era.Form(level, stage).Parts)));
        Assert.All(era.Forms, form => Assert.Empty(form.Answers));
    }
}

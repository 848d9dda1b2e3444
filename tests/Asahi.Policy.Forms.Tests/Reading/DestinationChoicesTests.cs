using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.PolicyPages;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>What a line can be said to be is what the reader takes.</summary>
public sealed class DestinationChoicesTests
{
    private static readonly byte[] _page = File.ReadAllBytes(Directory.GetFiles(Seeds.Folder, "000*.txt").Single());

    [Fact]
    public void Every_heading_that_the_reader_knows_can_be_chosen_and_no_other()
    {
        Assert.Equal(PageKeys.All.Order(), LedgerWords.Labels.Order());
        Assert.All(LedgerWords.Labels, label => Assert.NotEqual(label, LedgerWords.LabelOf(label))); // in Japanese
    }

    [Fact]
    public void Each_choice_is_one_destination_with_one_name()
    {
        var choices = DestinationChoices.For(DocumentReader.Read("page.txt", _page, new ReadingContext()));
        var all = choices.All.SelectMany(group => group.Choices).ToList();

        Assert.Equal(all.Count, all.Select(choice => choice.Label).Distinct().Count());
        Assert.All(all, choice => Assert.Equal(choice.Word, choices.Find(choice.Label)?.ToString()));
        Assert.All(all, choice => Assert.True(choice.Word.Length <= LineDestination.MaxLength));
        Assert.Null(choices.Find("furnitures"));
        Assert.Contains(all, choice => choice.Word == "name 1-3");
        Assert.DoesNotContain(all, choice => choice.Word == "name 1-2");
    }

    [Fact]
    public void Texts_are_called_by_a_form_that_asks_them_in_every_era()
    {
        ItemPlace[] places = [ItemPlace.Whole, ItemPlace.Parse("1"), ItemPlace.Parse("1-1"), ItemPlace.Parse("1-1-1")];

        foreach (var (era, place) in FormEras.All.SelectMany(era => places.Select(place => (era.Id, place))))
        {
            var texts = LedgerWords.TextsOf(era, place.Level);
            var names = texts.Select(text => LedgerWords.Of(LineDestination.Text(place, text.Key), era)).ToList();

            Assert.Equal(names.Count, names.Distinct().Count());
            Assert.All(texts.Zip(names), it => Assert.False(it.Second.EndsWith(it.First.Key, StringComparison.Ordinal), it.Second));
        }
    }

    [Fact]
    public void A_line_is_offered_texts_of_items_before_it_alone()
    {
        var read = DocumentReader.Read("page.txt", _page, new ReadingContext());
        var choices = DestinationChoices.For(read);
        var second = read.Lines.First(line => line.Field == "2 name");
        var words = choices.Of(second).SelectMany(group => group.Choices).Select(choice => LineDestination.TryParse(choice.Word)!).ToList();

        Assert.Contains(words, it => it.Kind == DestinationKind.Text && it.Place == ItemPlace.Parse("1-1"));
        Assert.DoesNotContain(words, it => it.Kind == DestinationKind.Text && it.Place == ItemPlace.Parse("2-1"));
        Assert.True(choices.Near(second).Sum(group => group.Choices.Count) < words.Count);
    }
}

using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Domain.Tests.Publishing;

public sealed class CandidateTests
{
    private const int Preparer = 3;
    private const int Mayor = 4;

    private static readonly Ward _ward = new("asahi", "旭区", "大阪市");

    [Fact]
    public void What_is_approved_is_what_is_published_byte_for_byte()
    {
        var candidate = Make();
        candidate.Approve(Mayor, "区長", DateTime.UnixEpoch, "旭総第1号", new DateOnly(2026, 6, 10));
        var edition = new Edition(2, candidate, DateTime.UnixEpoch, before: null);

        Assert.Same(candidate.Content, edition.Content);
        Assert.Equal((candidate.Sha256, 2, EditionKind.SelfEvaluation, "旭総第1号"), (edition.Sha256, edition.Number, edition.Kind, edition.DecisionNumber));
    }

    [Fact]
    public void Whoever_prepared_it_cannot_approve_it()
    {
        var candidate = Make();

        Assert.Throws<InvalidOperationException>(() => candidate.Approve(Preparer, "区長", DateTime.UnixEpoch, null, null));
        Assert.Equal(CandidateState.Pending, candidate.State);
    }

    [Fact]
    public void It_is_settled_once()
    {
        var candidate = Make();
        candidate.Recall(Preparer, DateTime.UnixEpoch, null);

        Assert.Throws<InvalidOperationException>(() => candidate.Approve(Mayor, "区長", DateTime.UnixEpoch, null, null));
        Assert.Throws<InvalidOperationException>(() => candidate.Return(Mayor, DateTime.UnixEpoch, "理由"));
    }

    [Fact]
    public void Bytes_that_were_changed_are_never_published()
    {
        var candidate = Make();
        candidate.Content[10] ^= 1;

        Assert.Throws<InvalidDataException>(() => new Edition(2, candidate, DateTime.UnixEpoch, before: null));
    }

    [Fact]
    public void An_import_is_no_kind_that_staff_publish() =>
        Assert.Throws<ArgumentException>(() => new Candidate(1, EditionKind.Imported, "", Preparer, DateTime.UnixEpoch, new OperatingPolicy(2022, FormEra.Reiwa3, "題").Freeze(_ward, PrintedContacts.None)));

    private static Candidate Make() => new(1, EditionKind.SelfEvaluation, "自己評価", Preparer, DateTime.UnixEpoch, new OperatingPolicy(2022, FormEra.Reiwa3, "題").Freeze(_ward, PrintedContacts.None));
}

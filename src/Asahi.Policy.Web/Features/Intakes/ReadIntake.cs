using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>What the documents of an intake say, read at this moment.</summary>
/// <param name="Parts">Each document.</param>
/// <param name="Policy">What they say together. Null: one cannot be read, they do not fit together, or the year is not known yet.</param>
public sealed record ReadIntake(IReadOnlyList<ReadPart> Parts, OperatingPolicy? Policy)
{
    public int? FiscalYear => Parts.Select(part => part.Read?.FiscalYear).FirstOrDefault(year => year is not null);

    /// <summary>Why it cannot be taken over, in one line. Null: nothing in the documents is in the way.</summary>
    public string? Refusal => Parts
        .Select(part => (part.Fault ?? part.Read?.Refusal) is { } reason && Parts.Count > 1
            ? $"{part.Document.FileName}：{reason}"
            : part.Fault ?? part.Read?.Refusal)
        .FirstOrDefault(reason => reason is not null)
        ?? (Policy is null ? "年度が決まっていません" : null);

    /// <summary>Why a workbook of our own data does not say its year. Null: there is none, or it does.</summary>
    public string? OfBook => Parts.Select(part => part.Read)
        .FirstOrDefault(read => read is { Kind: SourceKind.OwnBook, Policy: null })?.Refusal;

    /// <summary>What would be public of it by itself. Null as the policy.</summary>
    public PublishedPolicy? Frozen(Ward ward) => Policy?.Freeze(ward, PrintedContacts.None);
}

/// <summary>One document of an intake.</summary>
/// <param name="Document">As it was sent in.</param>
/// <param name="Read">What was understood. Null: it cannot be read.</param>
/// <param name="Fault">Why it cannot be read, or not together with the first. Null: it can.</param>
public sealed record ReadPart(IntakeDocument Document, ReadDocument? Read, string? Fault)
{
    /// <summary>Why there is nothing of the year that was answered. Null: there is.</summary>
    public string? WhyNotOfYear => Fault ?? (Read!.Policy is null ? Read.Refusal ?? "この年度のものとして読めません" : null);
}

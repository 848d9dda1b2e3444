using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Joining;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>Reads documents as the ward has taught it, and what was said of them by hand.</summary>
public sealed class IntakeReading(PolicyDbContext db)
{
    /// <summary>What the ward has taught, by the key of the line. What this program no longer understands is passed over.</summary>
    public async Task<IReadOnlyDictionary<string, LineDestination>> TaughtAsync(int ward, CancellationToken cancellation) =>
        (await db.TaughtLines.AsNoTracking().Where(line => line.WardId == ward).ToListAsync(cancellation))
            .Select(line => (line.Key, Destination: LineDestination.TryParse(line.Destination)))
            .Where(line => line.Destination is not null)
            .ToDictionary(line => line.Key, line => line.Destination!);

    /// <summary>All documents of an intake.</summary>
    public async Task<ReadIntake> ReadAsync(Ward ward, Intake intake, CancellationToken cancellation) =>
        Read(ward, intake, await TaughtAsync(ward.Id, cancellation));

    /// <summary>The same, with what is known already.</summary>
    public static ReadIntake Read(Ward ward, Intake intake, IReadOnlyDictionary<string, LineDestination> taught)
    {
        var parts = intake.Documents.OrderBy(document => document.Order)
            .Select(document => Read(ward, document, document.FiscalYear ?? intake.FiscalYear, taught))
            .ToList();

        return parts.Select(part => part.Read?.Policy).ToList() switch
        {
            [{ } only] => new ReadIntake(parts, only),
            [{ } first, { } second] when PolicyJoining.WhyNot(first, second) is { } why =>
                new ReadIntake([parts[0], parts[1] with { Read = null, Fault = why }], null),
            [{ } first, { } second] => new ReadIntake(parts, PolicyJoining.Join(first, second)),
            _ => new ReadIntake(parts, null),
        };
    }

    /// <summary>One document.</summary>
    /// <param name="ward">The ward whose document it has to be.</param>
    /// <param name="document">As it was sent in.</param>
    /// <param name="year">The year that it has to be of. Null: the one that it says.</param>
    /// <param name="taught">What the ward has taught.</param>
    public static ReadPart Read(Ward ward, IntakeDocument document, int? year, IReadOnlyDictionary<string, LineDestination> taught)
    {
        var context = new ReadingContext(ward.Name, year)
        {
            Taught = taught,
            ByHand = document.Destinations
                .Select(it => (Line: it.Key, Destination: LineDestination.TryParse(it.Value)))
                .Where(it => it.Destination is not null)
                .ToDictionary(it => it.Line, it => it.Destination!),
        };

        try
        {
            return new ReadPart(document, DocumentReader.Read(document.FileName, document.Content, context), null);
        }
        catch (UnreadableSourceException unreadable)
        {
            return new ReadPart(document, null, unreadable.Message);
        }
    }
}

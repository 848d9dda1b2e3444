using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Xlsx;
using Asahi.Policy.Web.Features.Intakes;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Documents of an intake, read together.</summary>
public sealed class IntakeReadingTests
{
    private static readonly Ward _ward = new("asahi", "旭区", "大阪市");

    [Theory]
    [InlineData(FormEra.Reiwa3, null)]
    [InlineData(FormEra.Reiwa5, "二つの資料の様式が違います")]
    public void Two_documents_that_do_not_fit_together_are_said_and_nothing_is_thrown(FormEra era, string? fault)
    {
        var intake = new Intake(1, 2021, 1, DateTime.UnixEpoch);
        intake.Add("000.txt", IntakeOffice.Page(), null);
        intake.Add("all.xlsx", Book(era), null);
        var read = IntakeReading.Read(_ward, intake, new Dictionary<string, LineDestination>());

        Assert.Equal(fault is null, read.Policy is not null);
        Assert.Equal(fault, read.Parts[1].Fault?[..13]);
        Assert.Null(read.Parts[0].Fault);
        Assert.Equal(2021, read.FiscalYear);
        Assert.Equal(fault is null ? null : $"all.xlsx：{read.Parts[1].Fault}", read.Refusal);
    }

    // The page of the year as a workbook, in the form of an era.
    internal static byte[] Book(FormEra era)
    {
        var policy = SourceReader.ReadAll(Path.Combine(Repository.Root, "seeds"))[0].Policy.Freeze(_ward, PrintedContacts.None);
        var context = new FormContext(policy, new EditionStamp(1, EditionKind.Imported, new DateOnly(2021, 4, 1), "/asahi/2021"));
        var text = OpenTables.Shapes.Single(shape => shape.Key == OpenTables.Fields).Columns.ToList().FindIndex(column => column.Name == "text");

        return FlatBook.Draw(
            [
                .. OpenTables.Shapes.Select(shape => (shape, OpenTables.Of(context, shape.Key).Rows.Select(row => (IReadOnlyList<object?>)
                [
                    .. row.Select((cell, at) => shape.Key == OpenTables.Fields && at == text && row.Contains("policy#era") ? era.Name() : cell),
                ]))),
            ],
            "運営方針のすべての表",
            DateTime.UnixEpoch);
    }
}

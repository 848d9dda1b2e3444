using Asahi.Policy.Data.Importing;
using Asahi.Policy.Forms.Reading.Records;

namespace Asahi.Policy.Web.Startup;

/// <summary>One invented year that was read, and what became of it.</summary>
internal sealed record SampleImport(ReadRecord Record, ImportOutcome Outcome);

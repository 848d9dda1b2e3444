using Asahi.Policy.Data.Importing;
using Asahi.Policy.Forms.Reading.Documents;

namespace Asahi.Policy.Web.Startup;

/// <summary>One document that was read, and what became of it.</summary>
internal sealed record SeedImport(ReadSource Source, ImportOutcome Outcome);

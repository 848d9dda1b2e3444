using Asahi.Policy.Data.Drafts;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>What _Scratch.cshtml shows.</summary>
public sealed record ScratchPart(KeptScratch Kept, bool FromList);

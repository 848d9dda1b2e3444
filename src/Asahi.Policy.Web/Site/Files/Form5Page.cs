using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Downloads;

public sealed record Form5Page(PageFrame Frame, PublishedPolicy Policy, Sheet Sheet) : IFramedPage;

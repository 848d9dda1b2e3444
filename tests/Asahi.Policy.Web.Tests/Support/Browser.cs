using System.Net;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A browser that outlives the portal: its cookies stay when the portal is started again, at another port.</summary>
internal sealed class Browser : IDisposable
{
    private readonly List<StaffVisitor> _visitors = [];

    public CookieContainer Cookies { get; } = new();

    public StaffVisitor Visit(Uri portal)
    {
        var visitor = new StaffVisitor(new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = portal });
        _visitors.Add(visitor);

        return visitor;
    }

    public void Dispose() => _visitors.ForEach(visitor => visitor.Dispose());
}

using Asahi.Policy.Web.Site.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>Refuses what a program asks for and nobody would look at: a filter that is not there would be taken for one
/// that found all.</summary>
/// <param name="names">What may be asked.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class KnownParametersAttribute(params string[] names) : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var unknown = context.HttpContext.Request.Query.Keys.Except(names, StringComparer.Ordinal).ToList();

        if (unknown.Count > 0)
        {
            context.HttpContext.Features.Set(new PlainFailure(
                StatusCodes.Status400BadRequest,
                0,
                "知らない引数です",
                $"「{string.Join("」「", unknown.Select(Short))}」という引数はありません。"
                    + $"使えるのは「{string.Join("」「", names)}」です。/api/openapi.json に使い方があります。"));
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }

    private static string Short(string name) => name.Length > 40 ? $"{name[..40]}…" : name;

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

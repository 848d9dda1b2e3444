using Asahi.Policy.Data.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>A write that did not come to its turn: said in words, with nothing changed.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PlainFailuresAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        if (context.Exception is RecordBusyException)
        {
            context.HttpContext.Response.Headers.RetryAfter = "5";
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }
    }
}

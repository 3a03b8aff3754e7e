package id.ravi.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets people call a page by its plain name: {@code /device} is {@code device.html}. The query is for its script. */
@WebServlet({"/sign-in", "/sign-in/", "/device", "/device/", "/vault", "/vault/"})
public class PageNames extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var name = request.getServletPath().replaceFirst("/$", "");
        request.getRequestDispatcher(name + ".html").forward(request, response);
    }
}
